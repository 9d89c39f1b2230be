import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { ChildRecord, Register } from '../register/register.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { recordStepsOf } from './record-steps-of.ts';
import { dayOfSitting } from './sittings.ts';

/**
 * Records that their filer has not yet said are filed, one by one, each with the limit they share.
 * Source: CPR-5.3a.
 */
export const recordsToFile = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  unfiled(register).map((record) => {
    const sitting = register.rows.sitting.get(record.sitting);
    const again = isAgain(record);
    const steps = sitting && !again ? recordStepsOf(register, sitting) : [];
    const due = steps.find(({ step }) => step === 'filed');
    const day = sitting ? `, sitting of ${fullDate(dayOfSitting(sitting))},` : '';
    const limit = due ? ` by ${fullDateTime(due.dueAt)}` : '';
    return {
      words:
        due && due.dueAt < now ? '▲ Overdue: to file' : again ? '● To file again' : '● To file',
      ...(due ? { dueAt: due.dueAt } : {}),
      what: `File ${again ? `version ${record.version ?? 1} of ` : ''}the record of ${record.reference}${day} on LCS${limit}, then put your address under "Filed on LCS: by" on Records.`,
      who: record.filer,
      about: record.key,
      path: paths.record(record.key),
      panel: record.sitting.split(':')[0] ?? '',
      rule: 'CPR-5.3a',
    };
  });

/** A version before was filed in its time; the terms of reference give none for a later one. */
const isAgain = ({ before = [] }: ChildRecord): boolean =>
  before.some(({ filedAt }) => filedAt !== undefined);

/** Whether records of this sitting wait to be filed. */
export const hasRecordsToFile = (register: Register, sitting: string): boolean =>
  unfiled(register).some((record) => record.sitting === sitting);

const unfiled = (register: Register): readonly ChildRecord[] =>
  [...register.rows.record.values()].filter(({ filedAt }) => filedAt === undefined);
