import type { Exchange, Memory } from '../../workspace/request.ts';

/**
 * The part of Google's `Properties` that memory needs. Values are text of at most 9 KB, 500 KB in all:
 * https://developers.google.com/apps-script/guides/services/quotas
 */
export type Store = {
  getProperty(name: string): string | null;
  setProperties(properties: Record<string, string>): unknown;
  deleteProperty(name: string): unknown;
  getProperties(): Record<string, string>;
};

type Remember = Exchange['memory.remember'];

const generationName = 'generation';

/** A remembered mail is `mail-<hash>` = the day it was taken up, so that old ones can be let go. */
const mailPrefix = 'mail-';

export function recall(store: Store): Memory {
  const kept = store.getProperty(generationName);
  return kept === null ? { generation: 0, spreadsheetId: '' } : (JSON.parse(kept) as Memory);
}

/**
 * Keeps the highest generation of the workbook, and the hash of a mail's key, in one write.
 *
 * @param day - today in London, `2026-11-24`.
 */
export function remember(store: Store, ask: Remember['ask'], day: string): Remember['reply'] {
  const mail = ask.mailKey === undefined ? undefined : mailPrefix + ask.mailKey;
  const known = mail !== undefined && store.getProperty(mail) !== null;
  const kept: Record<string, string> = {};
  if (mail !== undefined && !known) kept[mail] = day;
  if (ask.generation && (ask.anew || isLater(recall(store), ask.generation))) {
    const { generation, spreadsheetId } = ask.generation;
    kept[generationName] = JSON.stringify({ generation, spreadsheetId });
  }
  if (Object.keys(kept).length > 0) store.setProperties(kept);
  return { known };
}

/** Another workbook's generation replaces this one's; within one workbook only a higher one does. */
const isLater = (before: Memory, now: Memory): boolean =>
  now.spreadsheetId !== before.spreadsheetId || now.generation > before.generation;

/**
 * Lets go of mails taken up before a day. A workbook set back that far is stopped by its generation.
 *
 * @returns how many.
 */
export function forgetMailsBefore(store: Store, day: string): number {
  const old = Object.entries(store.getProperties()).filter(
    ([name, taken]) => name.startsWith(mailPrefix) && taken < day,
  );
  for (const [name] of old) store.deleteProperty(name);
  return old.length;
}
