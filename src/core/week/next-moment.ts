import { addHours, addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register } from '../register/register.ts';
import { staleAt } from './declare-unknown.ts';
import { issuedFrom } from './draft-issue.ts';
import { deadlinesOf } from './deadlines.ts';
import { latestFinishOf, sittingsInOrder, startOf, timetableFor } from './sittings.ts';

/**
 * The next moment after `now` at which something falls due by itself: a send time, a cut-off passing, a
 * deadline coming near or passing, a sitting beginning or ending, a claim growing stale. Undefined when
 * nothing is in sight.
 */
export const nextMoment = (register: Register, now: LocalDateTime): LocalDateTime | undefined =>
  [...effectMoments(register), ...deadlineMoments(register, now), ...sittingMoments(register)]
    .filter((moment) => moment > now)
    .sort()[0];

function effectMoments({ rows }: Register): readonly LocalDateTime[] {
  const claimed = [...rows.mail.values(), ...rows.document.values()].filter(
    ({ status }) => status === 'claimed',
  );
  const ready = [...rows.mail.values(), ...rows.issue.values()].filter(
    ({ status }) => status === 'ready',
  );
  return [
    ...ready.map(({ sendAt }) => sendAt),
    ...claimed.flatMap(({ claim }) => (claim ? [staleAt(claim)] : [])),
  ];
}

const deadlineMoments = (register: Register, now: LocalDateTime): readonly LocalDateTime[] =>
  deadlinesOf(register, now)
    .filter(({ doneAt }) => doneAt === undefined)
    .flatMap(({ dueAt, nearHours }) => [addHours(dueAt, -nearHours), addSecond(dueAt)]);

const sittingMoments = (register: Register): readonly LocalDateTime[] =>
  sittingsInOrder(register)
    .filter(({ status }) => status === 'planned')
    .flatMap((sitting) => {
      const timetable = timetableFor(register, sitting);
      return [
        ...(timetable.ok
          ? [addSecond(timetable.value.cutOff.at), addSecond(issuedFrom(timetable.value))]
          : []),
        startOf(register, sitting),
        addMinutes(latestFinishOf(register, sitting), 1),
      ];
    });

/** Limits are met at their very second; what follows from missing one begins a second later. */
const addSecond = (at: LocalDateTime): LocalDateTime => `${at.slice(0, 17)}01` as LocalDateTime;
