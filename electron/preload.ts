import { contextBridge, ipcRenderer } from 'electron';
import { type DiptychBridge, ENGINE_PORT_MESSAGE } from '../core/engine/shellBridge.ts';
import { CHANNELS } from './channels.ts';

// A message port cannot pass through the context bridge; a window message can carry it. Only this page is meant to hear it.
ipcRenderer.on(CHANNELS.enginePort, (event) => window.postMessage(ENGINE_PORT_MESSAGE, window.location.origin, [...event.ports]));

const bridge: DiptychBridge = {
  platform: process.platform,
  connectEngine: () => ipcRenderer.send(CHANNELS.connectEngine),
  openLibraryDialog: () => ipcRenderer.invoke(CHANNELS.openLibrary),
  newLibraryDialog: () => ipcRenderer.invoke(CHANNELS.newLibrary),
  saveFile: (name, bytes) => ipcRenderer.invoke(CHANNELS.saveFile, name, bytes),
  onMenuCommand: (callback) => {
    // The event itself stays here: it would hand the page a way to send messages of its own.
    const listener = (_event: unknown, commandId: string) => callback(commandId);
    ipcRenderer.on(CHANNELS.menuCommand, listener);
    return () => {
      ipcRenderer.off(CHANNELS.menuCommand, listener);
    };
  },
  setLanguage: (language) => ipcRenderer.send(CHANNELS.setLanguage, language),
};

contextBridge.exposeInMainWorld('diptych', bridge);
