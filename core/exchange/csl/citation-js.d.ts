/** What is used of citation.js 0.8, which has no types of its own. */
declare module '@citation-js/core' {
  interface ChainOptions {
    /** The type is always said: left to find out, the library fetches what looks like an address. */
    forceType: '@ris/file' | '@biblatex/text';
    generateGraph: false;
  }
  const core: { plugins: { input: { chain(data: string, options: ChainOptions): unknown } } };
  export default core;
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
