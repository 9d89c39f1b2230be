import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import { atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { withSession } from '../panel/with-session.ts';
import type { Register, Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, latestFinishOf, panelOf, sittingsInOrder } from './sittings.ts';

/** When a sitting must have ended, whatever its chair allowed. */
export const usualFinishOf = (register: Register, sitting: Sitting): LocalDateTime =>
  atTime(
    dayOfSitting(sitting),
    withSession(panelOf(register, sitting.panel), sitting.session).session.latestFinish,
  );

/** Whether it ended later than it was to: than usual, or than its chair allowed. */
export const isPastFinish = (register: Register, sitting: Sitting): boolean =>
  sitting.finishedAt !== undefined && sitting.finishedAt > latestFinishOf(register, sitting);

/** Sittings that ran over, of which nobody has said why. Source: CPR-3.2. */
export const overrunsToSettle = (register: Register): readonly OpenMatter[] =>
  sittingsInOrder(register).flatMap((sitting): readonly OpenMatter[] => {
    const { key, panel, finishedAt, ranOver } = sitting;
    if (!finishedAt || ranOver || !isPastFinish(register, sitting)) return [];
    return [
      {
        words: '● Ran over',
        what: `The sitting of ${fullDate(dayOfSitting(sitting))} ended on ${fullDateTime(finishedAt)}, after ${fullDateTime(latestFinishOf(register, sitting))}. Type why under "Ran over: why" on Sittings.`,
        who: administrator,
        about: key,
        path: paths.sitting(key),
        panel,
        rule: panelOf(register, panel).session.rule,
      },
    ];
  });
