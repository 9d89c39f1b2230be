import { decide } from '../../src/core/order/decide.ts';
import type { Order } from '../../src/core/order/order.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import type { Change, LogLine, Mail, Outcome, Register } from '../../src/core/register/register.ts';
import { whatFollows } from '../../src/core/week/what-follows.ts';
import { admin, chair } from './people.ts';
import { at, decided } from './register.ts';

/** The sitting most tests speak of, its cut-off Monday 23 November 2026, 5pm. */
export const sitting = 'resources:2026-11-25';
export const nextSitting = 'resources:2026-12-02';

/** The register once everything has followed that follows at this moment. */
export const settled = (register: Register, when: string): Register =>
  withChanges(register, whatFollows(register, at(when)));

/** What the log says about it, in order. */
export const logOf = (changes: readonly Change[]): readonly LogLine[] =>
  changes.flatMap((change) => (change.table === 'log' ? [change.row] : []));

const issueGoes = (register: Register, mail: Mail): boolean =>
  [...register.rows.issue.values()].every(
    (issue) =>
      !mail.key.startsWith(`${issue.key}/`) || issue.status === 'going' || issue.status === 'gone',
  );

function effects(register: Register, when: string): readonly Change[] {
  const now = at(when);
  const made = [...register.rows.document.values()]
    .filter(({ status }) => status === 'wanted')
    .map((row): Change => ({
      table: 'document',
      row: { ...row, status: 'made', fileId: `file of ${row.key}` },
    }));
  const sent = [...register.rows.mail.values()]
    .filter((mail) => mail.status === 'ready' && mail.sendAt <= now && issueGoes(register, mail))
    .map((row): Change => ({ table: 'mail', row: { ...row, status: 'sent', sentAt: now } }));
  return [...made, ...sent];
}

/** The register after a whole turn: what follows, documents made, mails sent, and what follows from that. */
export function worked(register: Register, when: string): Register {
  let current = settled(register, when);
  for (let todo = effects(current, when); todo.length > 0; todo = effects(current, when)) {
    current = settled(withChanges(current, todo), when);
  }
  return current;
}

/** A turn at each of these moments. */
export const workedThrough = (register: Register, ...moments: readonly string[]): Register =>
  moments.reduce(worked, register);

/** What an order changes and says. */
export function deciding(register: Register, order: Order, when: string, by: string = admin) {
  const given = decide(register, order, { by, now: at(when) });
  if (!given.ok) throw new Error(`Refused: ${given.error}`);
  return given.value;
}

/** The register after an order, before anything follows. */
export const ordered = (register: Register, order: Order, when: string, by?: string): Register =>
  withChanges(register, deciding(register, order, when, by).changes);

/** Why an order is refused. */
export function refusal(
  register: Register,
  order: Order,
  when: string,
  by: string = admin,
): string {
  const given = decide(register, order, { by, now: at(when) });
  if (given.ok) throw new Error(`Not refused: ${given.value.said}`);
  return given.error;
}

/** The mails of a type, or of all, by key. */
export const mailKeys = (register: Register, type?: string): readonly string[] =>
  [...register.rows.mail.values()]
    .filter((mail) => type === undefined || mail.type === type)
    .map(({ key }) => key)
    .sort();

export function mail(register: Register, key: string): Mail {
  const found = register.rows.mail.get(key);
  if (!found) throw new Error(`No mail ${key} among ${mailKeys(register).join('\n')}`);
  return found;
}

export function referral(register: Register, number: number) {
  const found = register.rows.referral.get(`RP-26-${String(number).padStart(4, '0')}`);
  if (!found) throw new Error(`No referral ${number}`);
  return found;
}

/** The items of a sitting as `09:30 RP-26-0001 listed`, in the order they are heard. */
export const itemsAt = (register: Register, key: string = sitting): readonly string[] =>
  [...register.rows.item.values()]
    .filter((item) => item.sitting === key)
    .map(({ startsAt = '--:--', reference, status, late }) =>
      [startsAt, reference, status, ...(late ? ['late'] : [])].join(' '),
    )
    .sort();

export function issue(register: Register, number: number, key: string = sitting) {
  const found = register.rows.issue.get(`agenda:${key}:${number}`);
  if (!found) throw new Error(`No issue ${number} of ${key}`);
  return found;
}

/** Sat, written up, sent to the chair and approved, with these outcomes by number of referral. */
export function approved(
  register: Register,
  outcomes: Readonly<Record<number, Partial<Outcome>>>,
): Register {
  const held = worked(register, '2026-11-25 13:00');
  const drafted = ordered(held, { kind: 'send-draft', sitting }, '2026-11-26 10:00');
  const read = Object.fromEntries(
    Object.entries(outcomes).map(([number, outcome]) => [
      `RP-26-${number.padStart(4, '0')}`,
      decided(outcome),
    ]),
  );
  const parts = Object.fromEntries(Object.keys(read).map((one) => [one, `part of ${one}`]));
  return ordered(
    worked(drafted, '2026-11-26 10:00'),
    { kind: 'approve-minutes', sitting, outcomes: read, text: 'the text', parts },
    '2026-11-27 09:00',
    chair,
  );
}
