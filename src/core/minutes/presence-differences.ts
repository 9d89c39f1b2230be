import { seatWords } from '../attendance/reply-words.ts';
import { clockTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Attendance, Register, Sitting } from '../register/register.ts';
import type { Difference } from './differences.ts';
import type { PresenceSaid, SeatSaid } from './presence.ts';
import { timeDifferences, timesToTake } from './heard-differences.ts';
import { nameOn } from './presence-of.ts';

/** What of the minutes is otherwise than on Attendance and Sittings: the part that is to be accepted. */
export function presenceToTake(
  register: Register,
  sitting: Sitting,
  { seats, presiding, finishedAt, heard = {} }: PresenceSaid,
): PresenceSaid {
  const times = timesToTake(register, heard);
  const news = Object.entries(seats).filter(([key, said]) => {
    const seat = register.rows.attendance.get(key);
    return seat && !isSaid(seat, said);
  });
  const isNew = presiding && presiding !== sitting.presiding?.toLowerCase();
  return {
    seats: Object.fromEntries(news),
    ...(isNew ? { presiding } : {}),
    ...(finishedAt && finishedAt !== sitting.finishedAt ? { finishedAt } : {}),
    ...(Object.keys(times).length > 0 ? { heard: times } : {}),
  };
}

export const isNothing = ({ seats, presiding, finishedAt, heard = {} }: PresenceSaid): boolean =>
  Object.keys(seats).length + Object.keys(heard).length === 0 &&
  presiding === undefined &&
  finishedAt === undefined;

/** What final minutes say of who was there and still differs, so that somebody has to answer it. */
export function proposalOf(register: Register, sitting: Sitting): PresenceSaid | undefined {
  const proposed = sitting.proposed && presenceToTake(register, sitting, sitting.proposed);
  return proposed && !isNothing(proposed) ? proposed : undefined;
}

/** Cover without a name says nothing against the name that stands there. */
const isSaid = ({ mark, cover }: Attendance, said: SeatSaid): boolean =>
  mark === said.mark && (mark !== 'cover' || said.cover === '' || said.cover === cover);

/** What accepting it would change, seat by seat. */
export function presenceDifferences(
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
): readonly Difference[] {
  const { seats, presiding, finishedAt, heard } = presenceToTake(register, sitting, presence);
  const name = (address: string): string => (address ? nameOn(register, sitting, address) : '');
  const marks = Object.entries(seats).flatMap(([key, said]) => {
    const seat = register.rows.attendance.get(key);
    return seat ? [{ what: seatName(seat), was: markWords(seat), now: markWords(said) }] : [];
  });
  return [
    ...marks,
    ...(presiding
      ? [{ what: 'Presided', was: name(sitting.presiding ?? ''), now: name(presiding) }]
      : []),
    ...(finishedAt
      ? [{ what: 'Finished at', was: timeOf(sitting.finishedAt), now: timeOf(finishedAt) }]
      : []),
    ...timeDifferences(register, heard),
  ];
}

/** Who presided and when it ended, as the register has it: "Presided: Person Chair. Finished at: 3:10pm." */
export function endWords(register: Register, sitting: Sitting): string {
  const { presiding = '', finishedAt } = sitting;
  const presided = presiding === '' ? [] : [`Presided: ${nameOn(register, sitting, presiding)}.`];
  const finished = finishedAt ? [`Finished at: ${timeOf(finishedAt)}.`] : [];
  return [...presided, ...finished].join(' ');
}

export const seatName = (seat: Attendance): string => seatWords(seat) || seat.person;

const timeOf = (at: LocalDateTime | undefined): string => (at ? clockTime(at.slice(11, 16)) : '');

const words: Readonly<Record<Attendance['mark'], string>> = {
  '': '',
  present: 'Present',
  cover: 'Cover',
  absent: 'Absent',
};

/** `Cover: Invented Person, Fostering ATM`, as the minutes and Attendance have it. */
export const markWords = ({ mark, cover }: Pick<Attendance, 'mark' | 'cover'>): string =>
  mark === 'cover' && cover !== '' ? `${words[mark]}: ${cover}` : words[mark];
