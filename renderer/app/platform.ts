/** Whether the machine is a Mac: its keyboard shortcuts go by Command. */
export const isMac: boolean = /mac/i.test(navigator.platform);
