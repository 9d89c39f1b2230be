import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { countWorkingDays } from '../calendar/working-calendar.ts';
import { presenceOf } from '../attendance/presence.ts';
import { seatKey } from '../attendance/invitations.ts';
import type { Panel } from '../panel/panel.ts';
import type { Counted } from '../quorum/members-counted.ts';
import type { SeatAnswer } from '../quorum/quorum-of.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import { aboutSitting } from './matter-of-sitting.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { quorumAt } from './quorum-at.ts';
import type { QuorumAt } from './quorum-at.ts';
import { isDecided } from './settle-quorum.ts';
import { calendarAt, dayOfSitting, panelOf, sittingsInOrder, startOf } from './sittings.ts';

/** Local default: how many working days before a sitting a seat that nobody fills is asked for. */
export const seatsAskedDays = 3;

/**
 * Seats that nobody will fill, one line for each, with the children it is missing for, three working days
 * before the sitting; what nobody has said yet of a child's seats; and after it, attendance that nobody
 * marked, without which nobody can say whether it was quorate. Source: BC-5.0. Source: BC-A14.
 */
export const quorumToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter(({ panel }) => panelOf(register, panel).quorum !== undefined)
    .flatMap((sitting) => {
      if (sitting.status === 'held') return afterwards(register, sitting);
      if (sitting.status !== 'planned' || startOf(register, sitting) <= now) return [];
      const items = quorumAt(register, sitting);
      return [
        ...items.flatMap((one) => questions(register, sitting, one)),
        ...(isNear(register, sitting, now) ? missing(register, sitting, items) : []),
      ];
    });

/** Where the calendar does not reach, a line too early is better than none. */
function isNear(register: Register, sitting: Sitting, now: LocalDateTime): boolean {
  const from = countWorkingDays(
    dayOfSitting(sitting),
    -seatsAskedDays,
    calendarAt(register, sitting),
  );
  return !from.ok || dateOf(now) >= from.value;
}

function missing(
  register: Register,
  sitting: Sitting,
  items: readonly QuorumAt[],
): readonly OpenMatter[] {
  const seats = new Map<string, { readonly seat: SeatAnswer; readonly of: string[] }>();
  const counts = new Map<string, { readonly count: Counted; readonly of: string[] }>();
  for (const { item, atBest } of items) {
    for (const seat of atBest.seats) {
      if (!seat.missing) continue;
      const before = seats.get(seat.seat) ?? { seat, of: [] };
      seats.set(seat.seat, { ...before, of: [...before.of, item.reference] });
    }
    for (const count of atBest.counts) {
      if (count.met) continue;
      const before = counts.get(count.asks) ?? { count, of: [] };
      counts.set(count.asks, { ...before, of: [...before.of, item.reference] });
    }
  }
  const day = fullDate(dayOfSitting(sitting));
  return [
    ...[...seats.values()].map(({ seat, of }): OpenMatter => ({
      ...aboutSitting(sitting, seat.rule),
      words: seat.missing?.effect === 'warns' ? '○ Seat not filled' : '● Seat not filled',
      what: `${day}: nobody fills “${seat.label}” for ${of.join(', ')}. ${whyEmpty(seat)} ${whatFollows(seat)}`,
    })),
    ...[...counts.values()].map(({ count, of }): OpenMatter => ({
      ...aboutSitting(sitting, count.rule),
      words: '● Too few members',
      what: `${day}: ${countWords(count)} for ${of.join(', ')}. Without it nothing is decided.`,
    })),
  ];
}

/** What a quorum asks in numbers, and how many come. */
export const countWords = ({ asks, needed, there }: Counted): string =>
  asks === 'chair'
    ? 'nobody who may preside comes'
    : `${needed} members are needed and ${there} ${there === 1 ? 'comes' : 'come'}`;

const because = {
  'not-attending': 'is not coming',
  interest: 'has declared an interest',
  'no-flag': 'is not marked for it under "Flag" on People',
  'fills-another': 'fills another seat',
} as const;

/** Who could fill it and why not; else who would. */
export function whyEmpty({ missing: lacks }: SeatAnswer): string {
  const unable = (lacks?.unable ?? []).map((one) => `${one.name} ${because[one.because]}.`);
  return unable.length > 0
    ? unable.join(' ')
    : `It takes: ${(lacks?.wanted ?? []).map(inWords).join('; ')}.`;
}

/** A part in a case as people say it: `social worker`. */
export const inWords = (title: string): string =>
  /^[a-z-]+$/.test(title) ? title.replaceAll('-', ' ') : title;

const whatFollows = ({ missing: lacks }: SeatAnswer): string =>
  lacks?.effect === 'warns'
    ? 'It is a warning; a decision may be taken.'
    : 'Without it the child may be discussed, and nothing decided is final.';

/** What decides whether a seat counts, and nobody has answered. */
function questions(
  register: Register,
  sitting: Sitting,
  { item, atBest }: QuorumAt,
): readonly OpenMatter[] {
  const { facts } = register.rows.referral.get(item.reference) ?? {};
  return atBest.seats.flatMap(({ label, rule, applies }): readonly OpenMatter[] =>
    applies.question === undefined
      ? []
      : [
          {
            ...aboutSitting(sitting, rule),
            words: '◆ Waiting for an answer',
            what: `${item.reference}: ${applies.question} (${label})`,
            who: facts?.manager || facts?.worker || administrator,
            about: item.reference,
            path: paths.asked(item.reference),
          },
        ],
  );
}

/** What a person has to say once it was held: who was there, and why it was decided without a quorum. */
function afterwards(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const day = fullDate(dayOfSitting(sitting));
  const panel = panelOf(register, sitting.panel);
  const rule = panel.quorum?.rule ?? '';
  const items = quorumAt(register, sitting);
  const open = items.filter(
    ({ item, standing }) => standing === 'not-known' && item.quorum?.found === undefined,
  );
  const unmarked: OpenMatter = {
    ...aboutSitting(sitting, rule),
    words: '● Attendance to mark',
    what: `${day}: nobody can say whether the panel was quorate for ${open.map(({ item }) => item.reference).join(', ')}. Choose Present, Cover or Absent under "Attendance" on Attendance.`,
    path: paths.tab('attendance'),
  };
  return [
    ...(open.length > 0 ? [unmarked] : []),
    ...items.flatMap(({ item }) => reasonWanted(sitting, panel, item)),
  ];
}

/** Source: BC-A3. */
function reasonWanted(sitting: Sitting, panel: Panel, item: Item): readonly OpenMatter[] {
  const { found, decided } = item.quorum ?? {};
  const lost = found !== undefined && found !== 'quorate' && decided === undefined;
  if (!lost || !item.outcome || !isDecided(panel, item.outcome)) return [];
  return [
    {
      ...aboutSitting(sitting, panel.quorum?.rule ?? ''),
      words: '▲ Made without quorum',
      what: `${item.reference} was decided on ${fullDate(dayOfSitting(sitting))} without: ${found.join(', ')}. The chair says why.`,
      who: 'chair, vice-chair',
      about: item.reference,
      path: paths.asked(item.reference),
    },
  ];
}

/** Somebody whose coming would make the difference, and who has not replied. */
export const hasNotReplied = (register: Register, { item }: QuorumAt, person: string): boolean => {
  const sitting = register.rows.sitting.get(item.sitting);
  const seat = register.rows.attendance.get(seatKey({ key: item.sitting }, person));
  return sitting !== undefined && presenceOf(seat, sitting).is === 'not-known';
};
