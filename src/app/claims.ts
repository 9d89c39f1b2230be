import { addMinutes } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Change, Mail, Register, RegisterDocument } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { isBehind } from '../core/week/plan-minutes.ts';
import { isStale } from '../core/week/declare-unknown.ts';
import { isNotHeard } from '../core/week/record-key.ts';
import { mailWaits } from '../core/week/mail-waits.ts';
import { pdfsOf } from '../core/week/pdfs-of.ts';
import { unreachable } from '../core/unreachable.ts';
import type { Run } from './run.ts';

/** The one effect outside the sheet that a run takes up next. */
export type Effect =
  | { readonly kind: 'document'; readonly row: RegisterDocument; readonly again: boolean }
  /** Documents that stand, but elsewhere than they should or open to others: doing it twice does no harm. */
  | { readonly kind: 'care'; readonly rows: readonly RegisterDocument[] }
  /** Minutes that were made before their sitting, and of which something has changed since. */
  | { readonly kind: 'minutes'; readonly row: RegisterDocument }
  | { readonly kind: 'mail'; readonly row: Mail };

/** The keys of what an effect is for. */
export function keysOf(effect: Effect): readonly string[] {
  if (effect.kind === 'care') return effect.rows.map(({ key }) => key);
  return [effect.kind === 'minutes' ? updateKey(effect.row) : effect.row.key];
}

/** Apart from the making of the document, and from who may open it. */
const updateKey = ({ key }: RegisterDocument): string => `${key}:update`;

/**
 * The next effect that nobody has in hand: documents first, since mails link to them. A document whose
 * claim is stale is taken over, and looked for before it is made again; a mail never is. On a workbook
 * that was set back every document is looked for first. All that
 * need only be moved or opened are taken together, so that a sitting's papers cost one commit.
 */
export function nextEffect(
  register: Register,
  run: Run,
  leave: ReadonlySet<string>,
): Effect | undefined {
  const documents = [...register.rows.document.values()].filter(
    (row) => !leave.has(row.key) && folderStands(register, row),
  );
  const row = documents.find((one) => isWaiting(one, run) && !isNotHeard(register, one));
  if (row) return { kind: 'document', row, again: mayBeMade(register, row) };
  const behind = documents.find(
    (one) => isBehind(register, one, run.now) && mayBeTried(one, run) && !leave.has(updateKey(one)),
  );
  if (behind) return { kind: 'minutes', row: behind };
  const rows = documents.filter((one) => needsCare(one) && mayBeTried(one, run));
  if (rows.length > 0) return { kind: 'care', rows };
  return nextMail(register, run, leave);
}

/** None while this installation has still to be checked: those that are ready go on being so. */
function nextMail(register: Register, run: Run, leave: ReadonlySet<string>): Effect | undefined {
  if (mailWaits(register)) return undefined;
  for (const row of register.rows.mail.values()) {
    if (row.status !== 'ready' || row.sendAt > run.now || leave.has(row.key)) continue;
    if (mayGo(register, row, run.now)) return { kind: 'mail', row };
  }
  return undefined;
}

/** A run before may have made it: one that died, or one whose rows were lost with the workbook's version. */
const mayBeMade = (register: Register, { claim }: RegisterDocument): boolean =>
  claim !== undefined || workbookOf(register).carriedOn === true;

function isWaiting(row: RegisterDocument, run: Run): boolean {
  const again = row.status === 'claimed' && isStale(row.claim, run.now);
  const anew = row.status === 'not-made' && triedLongAgo(row, run);
  return row.status === 'wanted' || again || anew;
}

/** What Google refused an hour ago may be put right by now: a template taken out of the bin, say. */
const triedLongAgo = ({ claim }: RegisterDocument, { now }: Run): boolean =>
  claim !== undefined && addMinutes(claim.at, 60) <= now;

const mayBeTried = (row: RegisterDocument, run: Run): boolean =>
  row.because === undefined || triedLongAgo(row, run);

/** A made document whose folder, audience or lock has changed since. */
const needsCare = (row: RegisterDocument): boolean =>
  row.status === 'made' &&
  (row.filedIn !== row.folder ||
    row.lock !== row.locked ||
    row.audience.some((grant) => row.granted[grant.email] === undefined) ||
    Object.keys(row.granted).some((email) => !row.audience.some((grant) => grant.email === email)));

function folderStands(register: Register, row: RegisterDocument): boolean {
  return row.folder === undefined || register.rows.document.get(row.folder)?.status === 'made';
}

/** A mail waits for the documents it links to or brings, and an agenda's for the agenda to go. */
function mayGo(register: Register, mail: Mail, now: LocalDateTime): boolean {
  const carried = pdfsOf(register, mail, now).map(({ key }) => key);
  const linked = [...Object.values(mail.links ?? {}), ...carried].every((key) => {
    const status = register.rows.document.get(key)?.status;
    return status === 'made' || status === 'not-made';
  });
  const issue = register.rows.issue.get(mail.key.split('/', 1)[0] ?? '');
  return linked && (issue === undefined || issue.status === 'going' || issue.status === 'gone');
}

/** Takes the effect into this run's hands, so that no other run takes it up. */
export function claimed(effect: Effect, run: Run): readonly Change[] {
  const claim = { run: run.id, at: run.now };
  switch (effect.kind) {
    case 'document':
      return [{ table: 'document', row: { ...effect.row, status: 'claimed', claim } }];
    case 'minutes':
      return [{ table: 'document', row: { ...effect.row, claim } }];
    case 'care':
      return effect.rows.map((row) => ({ table: 'document', row: { ...row, claim } }));
    case 'mail':
      return [{ table: 'mail', row: { ...effect.row, status: 'claimed', claim } }];
    default:
      return unreachable(effect);
  }
}
