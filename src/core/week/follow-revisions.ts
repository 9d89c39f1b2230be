import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Outcome, Register, Sitting } from '../register/register.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import { isFinal } from './final-minutes.ts';
import { logged } from './logged.ts';
import { outcomeLetters } from './outcome-letters.ts';
import { outcomeChanges } from './outcome-changes.ts';
import { attendanceOf } from './record-attendance.ts';
import { recordFor } from './record-for.ts';
import { recordDocument } from './record-key.ts';
import { reviseActions } from './revise-actions.ts';
import { reviseReview } from './revise-review.ts';
import { panelOf } from './sittings.ts';

/**
 * What follows once a later version of the minutes is approved: for each child only what changed. What
 * the version before sent is never sent again: whoever was told hears what is otherwise now, and a mail
 * that nobody has sent yet gives way to the new one. Source: CPR-3.6. Source: CPR-5.3a.
 */
export const followRevisions = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const { revised, outcome, ...rest } = item;
    if (!revised || !outcome || !sitting || !isFinal(sitting)) return [];
    const { version, was } = revised;
    const record = recordAfter(register, item, sitting, now);
    return [
      { table: 'item', row: { ...rest, outcome } },
      ...reviseActions(register, item, outcome, version),
      ...reviseReview(register, item, outcome, now),
      ...record.changes,
      ...lettersAfter(register, item, { was, outcome, version, record: record.version }, now),
      logged(
        now,
        item.key,
        `Changed in version ${version} of the minutes`,
        ruleOfStep(panelOf(register, sitting.panel), 'approval'),
      ),
    ];
  });

type Made = { readonly version: number; readonly changes: readonly Change[] };

/** A record that nobody has made yet is made from the new text at once; else it gets another version. */
function recordAfter(register: Register, item: Item, sitting: Sitting, now: LocalDateTime): Made {
  const record = register.rows.record.get(item.key);
  const referral = register.rows.referral.get(item.reference);
  if (!record || !referral) return { version: 1, changes: [] };
  const { version: old = 1, before = [], filedAt, filedBy, ...kept } = record;
  const { done: _, attendance: __, ...rest } = kept;
  const stands = register.rows.document.get(recordDocument(record));
  if (stands && stands.status !== 'made') {
    const { name, lock } = recordFor(register, item, referral, sitting, old, now);
    const row = { ...stands, name, ...(lock === undefined ? {} : { lock }) };
    return { version: old, changes: [{ table: 'document', row }] };
  }
  const filed = { version: old, ...(filedAt && filedBy ? { filedAt, filedBy } : {}) };
  const version = old + 1;
  return {
    version,
    changes: [
      {
        table: 'record',
        row: { ...rest, version, before: [...before, filed], ...attendanceOf(item) },
      },
      { table: 'document', row: recordFor(register, item, referral, sitting, version, now) },
    ],
  };
}

type Revision = {
  readonly was: Outcome;
  readonly outcome: Outcome;
  readonly version: number;
  readonly record: number;
};

/** Whoever has or may have a mail about this outcome was told; a mail that waits tells nobody. */
function lettersAfter(
  register: Register,
  item: Item,
  { was, outcome, version, record }: Revision,
  now: LocalDateTime,
): readonly Change[] {
  const sitting = register.rows.sitting.get(item.sitting) as Sitting;
  const mails = [...register.rows.mail.values()].filter(
    ({ type, key }) => type === 'outcome' && key.startsWith(`outcome:${item.key}:`),
  );
  const gone = new Set(['sent', 'claimed', 'not-known']);
  const told = new Set(mails.filter(({ status }) => gone.has(status)).map(({ to }) => to));
  const because = `Version ${version} of the minutes takes its place.`;
  const waiting = mails.filter(({ status }) => !gone.has(status) && status !== 'cancelled');
  const changes = outcomeChanges(panelOf(register, sitting.panel), was, outcome);
  return [
    ...waiting.map((mail): Change => ({
      table: 'mail',
      row: { ...mail, status: 'cancelled', because },
    })),
    ...outcomeLetters(register, item, outcome, sitting, now, {
      version,
      record,
      changes: (email) => (told.has(email) ? changes : []),
      wanted: (email) => changes.length > 0 || !told.has(email),
    }),
  ];
}
