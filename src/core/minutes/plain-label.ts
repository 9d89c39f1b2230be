/** A label as it is compared: without number, hint in brackets, colon, capitals, curly quotes, marks. */
export const plainLabel = (label: string): string =>
  label
    .replace(/\(.*?\)/gs, ' ')
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[\s:.*_]+/g, ' ')
    .replace(/^ ?\d{1,2}\)? /, '')
    .trim()
    .toLowerCase();
