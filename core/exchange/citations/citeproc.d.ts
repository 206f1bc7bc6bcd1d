/** What is used of citeproc-js 1.4.63, which has no types of its own. */
declare module 'citeproc' {
  interface CiteprocSystem {
    /** A locale as XML or as its JSON form. */
    retrieveLocale(lang: string): unknown;
    retrieveItem(id: string): unknown;
  }
  interface CiteprocCite {
    id: string;
    locator?: string;
    label?: string;
  }
  class Engine {
    constructor(system: CiteprocSystem, style: unknown, lang: string, forceLang: boolean);
    setOutputFormat(format: 'html' | 'text' | 'rtf'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteprocCite[]): string;
    makeBibliography(): [parameters: unknown, entries: string[]] | false;
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
  export type { Engine };
}
