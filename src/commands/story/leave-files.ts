import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { printedDocument } from '../../pages/document-page.ts';
import styles from '../../pages/panel.css';
import type { Workspace } from '../../shells/local/workspace/create-workspace.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { accessTable } from '../tables/access-table.ts';
import { csvOf } from '../tables/csv.ts';
import { tableOf } from '../tables/table.ts';

/**
 * Writes what a person would want to open: the mails as `.eml`, the papers, agendas, minutes and
 * records as pages, the register as one CSV file a tab, and who may open what.
 * @returns one line for each kind, to print.
 */
export function leaveFiles(
  workspace: Workspace,
  snapshot: Snapshot,
  now: LocalDateTime,
  folder: string,
): readonly string[] {
  const mails = workspace.sentMail();
  mails.forEach((mail, index) => {
    write(folder, 'mail', `${String(index + 1).padStart(3, '0')}.eml`, mail.raw);
  });
  const documents = [...snapshot.register.rows.document.values()].filter(
    (one) => one.kind !== 'folder',
  );
  for (const document of documents) {
    const json = workspace.documents().find((one) => one.documentId === document.fileId);
    if (json) write(folder, 'documents', `${document.name}.html`, printedDocument(json, styles));
  }
  const tabs = [...snapshot.tabs.values()].filter(({ tab }) => tab.order !== 'log').map(tableOf);
  for (const tab of tabs) write(folder, 'register', `${tab.title}.csv`, csvOf(tab));
  const access = accessTable(snapshot.register, now);
  write(folder, '', 'who-may-open.csv', csvOf(access));
  return [
    `register/   ${tabs.length} tabs of the workbook, as CSV`,
    `mail/       ${mails.length} mails, as .eml`,
    `documents/  ${documents.length} request papers, agendas, minutes and records, as pages`,
    `who-may-open.csv  ${access.rows.length} lines: each person with each document, why and until when`,
    'workspace/  everything as the local workspace keeps it',
  ];
}

function write(folder: string, room: string, name: string, text: string): void {
  mkdirSync(path.join(folder, room), { recursive: true });
  writeFileSync(path.join(folder, room, name), text);
}
