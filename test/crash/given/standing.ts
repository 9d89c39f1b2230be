import { fullDate } from '../../../src/core/calendar/dates-in-full.ts';
import { dateOf } from '../../../src/core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { tableNames } from '../../../src/core/register/rows.ts';
import type { DocumentTree } from '../../../src/shells/local/workspace/docs/document-tree.ts';
import { documentJson } from '../../../src/shells/local/workspace/docs/document-json.ts';
import { tabOf } from '../../../src/workbook/layout.ts';
import type { SentMail, StoredFile, World } from '../../../src/shells/local/workspace/world.ts';

/**
 * What stands after a trial, in a form that two trials share when they came to the same: files are
 * called by their keys instead of their ids, and moments of the trial itself are all `now`.
 */
export type Standing = {
  /** `table/key` → the row, without its claim and attempt. */
  readonly rows: ReadonlyMap<string, string>;
  /** Key of each untrashed file → its name, folder, audience, lock and whole text. */
  readonly files: ReadonlyMap<string, string>;
  /** Keys that more than one untrashed file has. */
  readonly doubled: readonly string[];
  /** Recipient, subject, text and invitation of every mail, in order of sending. */
  readonly mails: readonly string[];
};

export function standingOf(world: World, register: Register, from: LocalDateTime): Standing {
  const keys = keysOfFiles(world);
  const plain = ({ text, bare }: Text): string =>
    bare ? text : withoutMoments(withKeys(text, keys), from);
  const rows = new Map<string, string>();
  for (const table of tableNames) {
    for (const [key, row] of register.rows[table]) {
      if (table === 'taken' && key.startsWith('outbox/')) continue;
      rows.set(withoutMoments(`${table}/${key}`, from), plain(textOfRow(row)));
    }
  }
  for (const [place, text] of typedOnIncoming(world)) rows.set(place, text);
  const files = new Map<string, string>();
  const doubled: string[] = [];
  for (const file of world.files.values()) {
    const key = keys.get(file.id);
    if (file.trashed || key === undefined) continue;
    if (files.has(key)) doubled.push(key);
    const tree = world.documents.get(file.id);
    files.set(key, plain(textOfFile(file)) + (tree ? plain(textOfDocument(tree)) : ''));
  }
  const mails = world.mail.map((mail) => plain(textOfMail(mail)));
  return { rows, files, doubled, mails };
}

/** Rows that came from a file stand in people’s cells, and nowhere else. */
const typedOnIncoming = ({ spreadsheet }: World): readonly (readonly [string, string])[] =>
  (spreadsheet.tabs.find(({ sheetId }) => sheetId === tabOf('incoming').sheetId)?.rows ?? []).map(
    ({ values }, row) => [
      `incoming/row ${String(row + 1)}`,
      values.map(({ userEnteredValue: typed }) => typed?.stringValue ?? '').join(' | '),
    ],
  );

const keysOfFiles = (world: World): ReadonlyMap<string, string> =>
  new Map(
    [...world.files.values()].flatMap(({ id, properties }) => {
      const key =
        properties['panelDocument'] ?? properties['panelSetUp'] ?? properties['panelDraftForm'];
      return key === undefined ? [] : [[id, key]];
    }),
  );

const withKeys = (text: string, keys: ReadonlyMap<string, string>): string =>
  text.replace(/local-(?:document|folder)-\d+/g, (id) => `‹${keys.get(id) ?? id}›`);

/** Moments from the trial’s beginning on are when things were done, which a fault may put off. */
export const withoutMoments = (text: string, from: LocalDateTime): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, (at) =>
      at.startsWith(from.slice(0, 10)) && at >= from ? 'now' : at,
    )
    .replaceAll(momentOf(fullDate(dateOf(from))), 'now');

/** A time of that day, as people read it. */
const momentOf = (day: string): RegExp => new RegExp(`${day}, \\d{1,2}(:\\d\\d)?[ap]m`, 'g');

/** `bare`: it names no file and no moment. */
type Text = { readonly text: string; readonly bare: boolean };

const texts = new WeakMap<object, Text>();

/** Things of a world never alter, and most are in every trial of a scene. */
function remembered(thing: object, words: () => string): Text {
  const known = texts.get(thing);
  if (known) return known;
  const text = words();
  const made = { text, bare: !/local-[df]|\dT\d\d:|\d[ap]m/.test(text) };
  texts.set(thing, made);
  return made;
}

const textOfRow = (row: object): Text =>
  remembered(row, () => JSON.stringify({ ...row, claim: undefined, attempt: undefined }));

/** The writer of a draft is let in by the next day’s check, where Google would not at once. */
const textOfFile = (file: StoredFile): Text =>
  remembered(file, () => {
    const { name, parents, permissions, properties, contentRestrictions: locks } = file;
    const access = permissions
      .filter(({ role }) => role === 'owner' || properties['panelDraft'] === undefined)
      .map(({ role, emailAddress }) => `${emailAddress} ${role}`)
      .sort();
    return JSON.stringify({ name, parents, access, locks });
  });

const textOfDocument = (tree: DocumentTree): Text =>
  remembered(tree, () =>
    JSON.stringify({ ...documentJson(tree), revisionId: '' }).replace(/"headingId":"[^"]*"/g, ''),
  );

/** Without its `Date`, and without the moment its invitation was written. */
const textOfMail = (mail: SentMail): Text =>
  remembered(mail, () => {
    const [head = '', ...rest] = mail.raw.split('\r\n\r\n');
    const headers = head.split('\r\n').filter((line) => /^(To|Subject|\s)/.test(line));
    const parts = rest.join('\r\n\r\n').split(/\r\n\r\n|\r\n--[^\r]*\r\n/);
    const decoded = parts.map((part) =>
      /^[\w+/=\r\n]+$/.test(part) ? Buffer.from(part, 'base64').toString('utf8') : part,
    );
    return [...headers, ...decoded].join('\n').replace(/DTSTAMP:\w+/, 'DTSTAMP:');
  });
