/**
 * A value as JSON in printable ASCII only, on one line: Docs takes control characters and private letters
 * out of what is inserted, and nothing is said of what it does to others. See
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#InsertTextRequest
 */
export const inPlainLetters = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
