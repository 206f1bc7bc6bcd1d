import type { MessagePort } from 'node:worker_threads';
import { BrowserWindow, dialog, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, MessageChannelMain } from 'electron';
import { type InterfaceLang, interfaceLangSchema } from '../core/model/language.ts';
import { CHANNELS } from './channels.ts';
import { chooseLibrary, chooseNewLibrary, type Dialogs, saveFile } from './dialogs.ts';
import { joinPorts } from './enginePort.ts';
import { isFromPage } from './hardening.ts';

/** What the page may ask of the main process, besides the engine. */
export interface RequestHandlers {
  connect: () => MessagePort;
  dialogs: () => Pick<Dialogs, 'texts' | 'documentsDir'>;
  setLanguage: (language: InterfaceLang) => void;
}

/** Answers the page's messages; whatever does not come from the page itself is thrown away. */
export function answerRequests({ connect, dialogs, setLanguage }: RequestHandlers): void {
  const dialogsOver = (event: IpcMainEvent | IpcMainInvokeEvent): Dialogs => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isFromPage(event) || window === null) throw new Error('A message that is not from the page is not answered');
    return {
      open: (options) => dialog.showOpenDialog(window, options),
      save: (options) => dialog.showSaveDialog(window, options),
      ...dialogs(),
    };
  };
  ipcMain.handle(CHANNELS.openLibrary, async (event) => chooseLibrary(dialogsOver(event)));
  ipcMain.handle(CHANNELS.newLibrary, async (event) => chooseNewLibrary(dialogsOver(event)));
  ipcMain.handle(CHANNELS.saveFile, async (event, name: unknown, bytes: unknown) => saveFile(dialogsOver(event), name, bytes));
  ipcMain.on(CHANNELS.connectEngine, (event) => {
    if (!isFromPage(event)) return;
    const { port1, port2 } = new MessageChannelMain();
    joinPorts(port1, connect());
    event.senderFrame?.postMessage(CHANNELS.enginePort, null, [port2]);
  });
  ipcMain.on(CHANNELS.setLanguage, (event, language: unknown) => {
    const { success, data } = interfaceLangSchema.safeParse(language);
    if (isFromPage(event) && success) setLanguage(data);
  });
}
