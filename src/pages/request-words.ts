/**
 * One request to Google in a line: what a batch holds, or which file, folder or mail it is about.
 *
 * @param ask - the body, as any of the port's methods takes it.
 */
export function requestWords(ask: unknown): string {
  const body = inside(ask, 'requestBody');
  const requests = inside(body, 'requests');
  if (Array.isArray(requests)) {
    const kinds = [...new Set(requests.flatMap((one: object) => Object.keys(one)))];
    return `${requests.length} request${requests.length === 1 ? '' : 's'}: ${kinds.join(', ')}`;
  }
  const named = ['name', 'emailAddress', 'q', 'fileId', 'documentId', 'spreadsheetId', 'since'];
  for (const name of named) {
    const value = inside(body, name) ?? inside(ask, name);
    if (typeof value === 'string') return value;
  }
  return '';
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
