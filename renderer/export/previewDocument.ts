/** Of the page around the sheets; the sheets themselves are styled by the document. */
const DESK = `
  html { background: #e4e0d7; }
  body { margin: 0; }
  .docx-wrapper { padding: 16px !important; background: transparent !important; }
  .docx-wrapper > section.docx { margin-bottom: 16px !important; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25) !important; zoom: 0.72; }
`;

/**
 * Draws a Word file into a sandboxed frame. docx-preview writes style elements, which the page's policy (no inline style) forbids:
 * their rules are moved into constructed style sheets, which it allows. Parts of foreign formats in the file are not drawn, since
 * docx-preview would run their scripts. Returns how many pages were drawn.
 */
export async function drawDocument(bytes: Blob, frame: HTMLIFrameElement): Promise<number> {
  const page = frame.contentDocument;
  // A style sheet belongs to the document it was constructed for.
  const view = page?.defaultView;
  if (!page || !view) throw new Error('The frame of the preview is not there');
  // Loaded with the first preview: it is large, and most sessions write no file.
  const { renderAsync } = await import('docx-preview');
  const body = document.createElement('div');
  const head = document.createElement('div');
  await renderAsync(bytes, body, head, {
    renderAltChunks: false,
    useBase64URL: true,
    inWrapper: true,
    ignoreLastRenderedPageBreak: false,
  });
  const rules = [...head.querySelectorAll('style'), ...body.querySelectorAll('style')].map((style) => style.textContent);
  const sheets = [...rules, DESK].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const style of body.querySelectorAll('style')) style.remove();
  for (const link of body.querySelectorAll('a[href]')) link.removeAttribute('href');
  page.adoptedStyleSheets = sheets;
  page.body.replaceChildren(...body.childNodes);
  return page.querySelectorAll('section').length;
}
