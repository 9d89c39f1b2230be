import type { Grant, Register, RegisterDocument } from '../register/register.ts';
import { pdfsSent } from './pdfs-sent.ts';

/** Those let in to the document, and those let in to the folder it lies in. */
export function grantsOf(register: Register, row: RegisterDocument): readonly Grant[] {
  const folder = register.rows.document.get(row.filedIn ?? '');
  const own = row.audience.filter(({ email }) => row.granted[email] !== undefined);
  const through = (folder?.audience ?? []).filter(
    ({ email }) => folder?.granted[email] !== undefined && !own.some((one) => one.email === email),
  );
  return [...own, ...through];
}

/**
 * Those who would be let in, to the document or its folder, had they a Google account, and those who were sent
 * it; of folders no PDF is made.
 */
export function grantsByPdf(
  register: Register,
  row: RegisterDocument,
  readersOf: (row: RegisterDocument) => readonly Grant[],
): readonly Grant[] {
  if (row.kind === 'folder') return [];
  const folder = register.rows.document.get(row.filedIn ?? '');
  const all = [...readersOf(row), ...(folder ? readersOf(folder) : [])].map(({ email }) => email);
  const sent = pdfsSent(register.rows.mail).get(row.key)?.keys() ?? [];
  return [...new Set([...all, ...sent])].map((email) => ({ email, role: 'reader' }));
}
