import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Concern } from '../register/concern.ts';
import type { Register } from '../register/register.ts';
import { absencesOf, awayAgain, concernMail, isOpenConcern } from './concerns.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { panelOf, peopleIn } from './sittings.ts';

/** Concerns about attendance that wait to be said, to the member or to the line manager. Source: CPR-2.4. */
export const concernsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.concern.values()].flatMap((concern) => {
    const ask = asked(register, concern);
    if (ask === undefined) return [];
    const { key, panel, title, person } = concern;
    const days = absencesOf(register, concern).map(({ on }) => fullDate(on));
    const chair = peopleIn(register, panel, ['chair'], dateOf(now))[0]?.email;
    return [
      {
        words: '◆ Attendance',
        what: `${title === '' ? person : `${title}, ${person},`} stayed away without cover on ${days.join(' and ')}. ${ask} Or say on Concerns why it is closed.`,
        who: chair ?? administrator,
        about: key,
        path: paths.tab('concerns'),
        panel,
        rule: panelOf(register, panel).attendance.monitored?.rule ?? '',
      },
    ];
  });

function asked(register: Register, concern: Concern): string | undefined {
  if (!isOpenConcern(register, concern)) return undefined;
  const member = concernMail(register, concern, 'member');
  if (member?.status === 'held') {
    return 'The chair raises it with the member first: the mail waits in the Outbox for a person to send it.';
  }
  if (!awayAgain(register, concern)) return undefined;
  if (concern.lineManager === undefined) {
    return 'It was raised with the member, and they stayed away again. Type the address of their line manager on Concerns.';
  }
  return concernMail(register, concern, 'manager')?.status === 'held'
    ? 'It was raised with the member, and they stayed away again: the mail to their line manager waits in the Outbox for a person to send it.'
    : undefined;
}
