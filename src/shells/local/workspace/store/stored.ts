import type { docs_v1 } from '@googleapis/docs';
import type { FormResponse } from '../../../../workspace/request.ts';
import { documentFromJson, type KeptAside } from '../docs/document-from-json.ts';
import { documentJson } from '../docs/document-json.ts';
import type { DocumentTree } from '../docs/document-tree.ts';
import { frozen } from '../frozen.ts';
import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import { mimeTypes, type SentMail, type StoredFile, type Touched, type World } from '../world.ts';
import { sha256, written, writtenText } from './checked-file.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

/** One stored file: its place below the folder, and its bytes. */
export type Stored = { readonly place: string; readonly bytes: string | Buffer };

export type WorkbookContent = { readonly file: StoredFile; readonly spreadsheet: Spreadsheet };
export type DocumentContent = {
  readonly file: StoredFile;
  readonly aside: KeptAside;
  /** Exactly as `documents.get` returns it. */
  readonly document: docs_v1.Schema$Document;
};
export type FolderContent = { readonly file: StoredFile };
export type MemoryContent = {
  readonly generation: number;
  readonly spreadsheetId: string;
  readonly mailKeys: readonly string[];
};

/** The one file that holds what a request changed. */
export function storedPart(world: World, touched: Touched): Stored {
  switch (touched.kind) {
    case 'workbook':
      return workbookOf(world);
    case 'file':
      return fileOf(world, touched.id);
    case 'mail':
      return mailOf(world.mail.at(-1));
    case 'response':
      return responseOf(world.responses.find(({ responseId }) => responseId === touched.id));
    case 'memory':
      return memoryOf(world);
  }
}

function workbookOf(world: World): Stored {
  const file = world.files.get(world.spreadsheet.spreadsheetId);
  const content = `{"file":${JSON.stringify(file)},"spreadsheet":${spreadsheetText(world.spreadsheet)}}`;
  return { place: 'workbook.json', bytes: writtenText('workbook', content) };
}

function fileOf(world: World, id: string): Stored {
  const file = world.files.get(id);
  const tree = world.documents.get(id);
  if (file?.mimeType === mimeTypes.spreadsheet) return workbookOf(world);
  if (!tree) return { place: `folders/${id}.json`, bytes: written('folder', { file }) };
  const aside = asideOf(tree);
  const document = { title: file?.name ?? '', ...documentJson(tree) };
  return { place: `documents/${id}.json`, bytes: written('document', { file, aside, document }) };
}

/** What `documents.get` does not tell; further tabs with it, for it tells of the first alone. */
function asideOf({ nextId, listPresets, tabs }: DocumentTree): KeptAside {
  if (tabs.length === 0) return { nextId, listPresets };
  const kept = tabs.map(({ content, ...tab }) => ({
    ...tab,
    document: documentJson(content),
    aside: asideOf(content),
  }));
  return { nextId, listPresets, tabs: kept };
}

function responseOf(response: FormResponse | undefined): Stored {
  return {
    place: `responses/${response?.responseId ?? ''}.json`,
    bytes: written('response', response),
  };
}

function memoryOf({ memory }: World): Stored {
  const content: MemoryContent = { ...memory, mailKeys: [...memory.mailKeys] };
  return { place: 'memory.json', bytes: written('memory', content) };
}

const noteName = 'X-Local-Workspace';

/** A message as it was sent, below one line of our own that says when, by whom, and its checksum. */
function mailOf(mail: SentMail | undefined): Stored {
  const { number = 0, id = '', at = '', from = '', raw = '' } = mail ?? {};
  const body = Buffer.from(raw, 'latin1');
  const note = JSON.stringify({ number, id, at, from, sha256: sha256(body) });
  const moment = at.replaceAll(/[^0-9TZ]/g, '').slice(0, 15);
  return {
    place: `mail/${String(number).padStart(4, '0')}-${moment}.eml`,
    bytes: Buffer.concat([Buffer.from(`${noteName}: ${note}\r\n`), body]),
  };
}

/** @returns the message, or what is wrong with its file. */
export function mailFrom(bytes: Buffer): SentMail | string {
  const end = bytes.indexOf('\r\n');
  const head = bytes.subarray(0, Math.max(0, end)).toString('utf8');
  const noted = /^X-Local-Workspace: (\{.*\})$/.exec(head)?.[1];
  if (noted === undefined) return `its first line is not ${noteName}`;
  const { sha256: sum, ...note } = JSON.parse(noted) as Omit<SentMail, 'raw'> & { sha256: string };
  const body = bytes.subarray(end + 2);
  if (sha256(body) !== sum)
    return 'its text does not match its checksum: it was altered or damaged';
  return Object.freeze({ ...note, raw: body.toString('latin1') });
}

export const documentFrom = ({ document, aside }: DocumentContent) =>
  documentFromJson(document, aside);

/** A workbook read back: rows frozen, so that replies may share them and drafts copy them. */
export const spreadsheetFrom = ({ spreadsheet }: WorkbookContent): Spreadsheet =>
  frozen(spreadsheet);
