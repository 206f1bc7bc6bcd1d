/** Told by long work as it goes on; a `total` of 0 is not known. `step` names what is being done. */
export type ReportProgress = (done: number, total: number, step: string) => void;
