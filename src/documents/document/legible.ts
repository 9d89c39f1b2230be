/** Without what Docs would take out: the places of headings are counted by what stays. */
export const legible = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\ue000-\uf8ff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
