/** Names of the messages between the page's preload and the main process; both sides take them from here. */
export const CHANNELS = {
  connectEngine: 'diptych:connect-engine',
  enginePort: 'diptych:engine-port',
  openLibrary: 'diptych:open-library',
  newLibrary: 'diptych:new-library',
  saveFile: 'diptych:save-file',
  menuCommand: 'diptych:menu-command',
  setLanguage: 'diptych:set-language',
} as const;
