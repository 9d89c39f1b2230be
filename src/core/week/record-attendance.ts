import { fullDate } from '../calendar/dates-in-full.ts';
import type { ChildRecord, Item, Register } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { inWords } from './quorum-to-settle.ts';
import { recordDocument } from './record-key.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** What attendance says of one child's item, in sentences; empty where nobody was away and nothing was missing. */
function attendanceSaid({ absent = [], quorum }: Item): string {
  const { found = 'quorate' } = quorum ?? {};
  return [
    ...absent.map((who) => `The ${inWords(who)} was neither there nor represented.`),
    ...(found === 'quorate' ? [] : [`Not quorate: ${found.join(', ')} missing.`]),
  ].join(' ');
}

/** The same, as a record keeps it that is made now. */
export function attendanceOf(item: Item): Pick<ChildRecord, 'attendance'> {
  const attendance = attendanceSaid(item);
  return attendance === '' ? {} : { attendance };
}

/**
 * What attendance says now and did not when the record was made; nothing where it says the same, or where no
 * record stands yet: one that is still to be made says it as it is then.
 */
export function saidSince({ rows }: Register, record: ChildRecord): string | undefined {
  const item = rows.item.get(record.key);
  if (!item || record.notHeard || rows.document.get(recordDocument(record))?.status !== 'made')
    return undefined;
  const now = attendanceSaid(item);
  if (now === (record.attendance ?? '')) return undefined;
  return now === '' ? 'Everybody who was asked was there or represented.' : now;
}

/**
 * Records that were made before attendance was marked, or marked otherwise: a record is locked, and a person says
 * whether it stays. Source: BC-A3. Source: CPR-2.6.
 */
export const recordsToCompare = (register: Register): readonly OpenMatter[] =>
  [...register.rows.record.values()].flatMap((record): readonly OpenMatter[] => {
    const since = saidSince(register, record);
    const sitting = register.rows.sitting.get(record.sitting);
    if (since === undefined || !sitting) return [];
    const { quorum, attendance } = panelOf(register, sitting.panel);
    return [
      {
        words: '● Record says otherwise',
        what: `${record.reference}, sitting of ${fullDate(dayOfSitting(sitting))}: its record was made before attendance was marked as it is now. ${since} Look at it. If the record is to say so, reopen the minutes and write it there; if it stays as it is, say so on its page.`,
        who: [record.filer, administrator].filter((one) => one !== '').join(', '),
        about: record.key,
        path: paths.record(record.key),
        panel: sitting.panel,
        rule: (quorum ?? attendance.worker)?.rule ?? '',
      },
    ];
  });
