/** citation.js is loaded when it is first needed: a start of the engine should not wait for it. */
async function chain(text: string, forceType: '@ris/file' | '@biblatex/text'): Promise<unknown> {
  const { default: core } = await import('@citation-js/core');
  await (forceType === '@ris/file' ? import('@citation-js/plugin-ris') : import('@citation-js/plugin-bibtex'));
  return core.plugins.input.chain(text, { forceType, generateGraph: false });
}

/** The CSL of one entry; null when citation.js cannot read it. Nothing is ever fetched: the type is said. */
export async function readOne(text: string, forceType: '@ris/file' | '@biblatex/text'): Promise<unknown> {
  try {
    const read = await chain(text, forceType);
    return Array.isArray(read) && read.length === 1 ? read[0] : null;
  } catch (error) {
    // Its parsers say so by throwing errors of many kinds; what is no error at all is a fault of ours.
    if (error instanceof Error) return null;
    throw error;
  }
}
