import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { frozen } from '../frozen.ts';
import type { KeptResponse, SentMail, StoredFile, World } from '../world.ts';
import { isUnfinished, parsed } from './checked-file.ts';
import {
  documentFrom,
  mailFrom,
  spreadsheetFrom,
  type DocumentContent,
  type FolderContent,
  type MemoryContent,
  type WorkbookContent,
} from './stored.ts';

/** The rooms of the folder. */
export const rooms = ['documents', 'folders', 'mail', 'responses'] as const;

/** What each kind of stored file holds. */
type Contents = {
  readonly workbook: WorkbookContent;
  readonly document: DocumentContent;
  readonly folder: FolderContent;
  readonly response: KeptResponse;
  readonly memory: MemoryContent;
};

type Damage = { readonly place: string; readonly fault: string };

/**
 * Reads everything back.
 * @returns undefined for a folder that holds nothing yet.
 * @throws Error naming every damaged file, what is wrong with it and what to do. Nothing is changed.
 */
export function readFolder(folder: string): World | undefined {
  const damaged: Damage[] = [];

  function read<K extends keyof Contents>(place: string, kind: K): Contents[K] | undefined {
    const result = parsed(readFileSync(path.join(folder, place), 'utf8'), kind);
    if (result.ok) return frozen(result.content) as Contents[K];
    damaged.push({ place, fault: result.fault });
    return undefined;
  }
  const all = <K extends keyof Contents>(room: string, kind: K): Contents[K][] =>
    placesIn(folder, room, '.json').flatMap((place) => read(place, kind) ?? []);

  const documents = all('documents', 'document');
  const folders = all('folders', 'folder');
  const responses = all('responses', 'response');
  const mail = placesIn(folder, 'mail', '.eml').flatMap((place): SentMail[] => {
    const found = mailFrom(readFileSync(path.join(folder, place)));
    if (typeof found !== 'string') return [found];
    damaged.push({ place, fault: found });
    return [];
  });
  const memory = has(folder, 'memory.json') ? read('memory.json', 'memory') : noMemory;
  const workbook = has(folder, 'workbook.json') ? read('workbook.json', 'workbook') : undefined;
  const holdsOther = documents.length + folders.length + responses.length + mail.length > 0;
  if (!has(folder, 'workbook.json') && (holdsOther || memory !== noMemory)) {
    damaged.push({ place: 'workbook.json', fault: 'it is missing, though other files are there' });
  }
  if (damaged.length > 0) throw damageIn(folder, damaged);
  if (!workbook || !memory) return undefined;

  const files: StoredFile[] = [workbook, ...folders, ...documents].map(({ file }) => file);
  return {
    roleAccount: workbook.file.permissions.find(({ role }) => role === 'owner')?.emailAddress ?? '',
    spreadsheet: spreadsheetFrom(workbook),
    files: new Map(files.map((file) => [file.id, file])),
    documents: new Map(documents.map((content) => [content.file.id, documentFrom(content)])),
    mail,
    responses,
    memory: { ...memory, mailKeys: new Set(memory.mailKeys) },
  };
}

const noMemory: MemoryContent = { generation: 0, spreadsheetId: '', mailKeys: [] };

const has = (folder: string, place: string): boolean => existsSync(path.join(folder, place));

/** Sorted, which is the order they were made in: their numbers have leading noughts. */
function placesIn(folder: string, room: string, ending: string): string[] {
  if (!has(folder, room)) return [];
  const names = readdirSync(path.join(folder, room)).filter((name) => name.endsWith(ending));
  const numbered = (name: string): number => Number(/\d{4,}/.exec(name)?.[0] ?? 0);
  return names
    .sort((one, other) => numbered(one) - numbered(other))
    .map((name) => `${room}/${name}`);
}

function damageIn(folder: string, damaged: readonly Damage[]): Error {
  const lines = damaged.map(({ place, fault }) => `  ${path.join(folder, place)}: ${fault}.`);
  const count = damaged.length === 1 ? 'A file is' : `${String(damaged.length)} files are`;
  return new Error(
    `${count} damaged, so nothing was opened and nothing was changed:\n${lines.join('\n')}\n` +
      'Put a good copy of each in its place, or choose another folder to start afresh.',
  );
}

/** Takes away what an interrupted write left behind. */
export function removeUnfinished(folder: string): void {
  for (const room of ['', ...rooms]) {
    const place = path.join(folder, room);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).filter(isUnfinished)) rmSync(path.join(place, name));
  }
}
