/** The look of an HTML export: a measure that reads well, and pages when it is printed. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1.25rem; max-width: 44rem; font: 1rem/1.55 "PT Serif", "Times New Roman", "Liberation Serif", serif; color: #1b1f24; background: #fff; }
body:has(.facing) { max-width: 72rem; }
article + article { margin-top: 4rem; break-before: page; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; font-style: italic; }
.identity { color: #5e6670; font-size: .875rem; }
blockquote { margin: 1rem 0 1rem 1rem; padding-left: 1rem; border-left: 2px solid #8496b0; font-style: italic; }
aside { margin: 1rem 0; padding: .25rem 1rem; border-left: 4px solid #1f3864; background: #eef1f6; }
aside.warning { border-color: #a61c1c; background: #faefee; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .35rem .5rem; border: 1px solid #a6a6a6; text-align: left; vertical-align: top; }
th { background: #e9ecf2; }
.facing > thead > tr > th, .facing > tbody > tr > td { width: 50%; border: 0; padding: 0 1rem 0 0; background: none; }
figure { margin: 1.5rem 0; text-align: center; }
figure img, figure svg { max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; font-size: .875rem; font-style: italic; }
details { margin-top: .5rem; font-size: .875rem; text-align: left; }
.person { padding-left: 1rem; border-left: 1px solid #8496b0; }
.sender { font-weight: bold; }
.addressee, .signature { margin-left: 55%; }
.source { padding-left: 1.5rem; text-indent: -1.5rem; }
[role="doc-endnotes"] { margin-top: 2rem; border-top: 1px solid #dedad1; font-size: .875rem; }
a { color: #0b5394; }
.page-break { border: 0; break-after: page; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } thead { display: table-header-group; } tr { break-inside: avoid; } .facing > tbody > tr { break-inside: auto; } }
`;
