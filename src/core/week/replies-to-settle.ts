import { itemsPresentedBy, seatsOf } from '../attendance/invitations.ts';
import { replyInForce } from '../attendance/reply-words.ts';
import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Attendance, Register, Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, panelOf, peopleIn, sittingsInOrder, startOf } from './sittings.ts';

/**
 * What replies leave open before a sitting: an item that nobody comes to present, and nobody to preside.
 * Source: CPR-2.1. Source: CPR-2.6. Source: CPR-2.7.
 */
export const repliesToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && startOf(register, sitting) > now)
    .flatMap((sitting) => {
      const seats = seatsOf(register, sitting);
      return [
        ...seats.flatMap((seat) => absentPresenter(register, sitting, seat)),
        ...nobodyPresides(register, sitting, seats),
      ];
    });

const about = (sitting: Sitting, path: string): Pick<OpenMatter, 'who' | 'path' | 'panel'> => ({
  who: administrator,
  path,
  panel: sitting.panel,
});

const roles = {
  worker: {
    words: 'who presents',
    mend: 'Type who presents instead under "New worker: address" on Referrals, or move it ("Move to sitting on").',
  },
  manager: {
    words: 'manager for',
    mend: 'Ask who comes instead, and answer for them under "Reply for them" on Attendance.',
  },
} as const;

/** One line for each role in which somebody was to come: each may have a clause of its own. */
function absentPresenter(
  register: Register,
  sitting: Sitting,
  seat: Attendance,
): readonly OpenMatter[] {
  if (replyInForce(seat, sitting)?.answer !== 'not-coming') return [];
  const panel = panelOf(register, sitting.panel);
  // Who must come is said by the panel's own list, with whom it takes instead.
  if (panel.attendees) return [];
  const listed = itemsPresentedBy(register, sitting, seat.person)
    .filter(({ status }) => status === 'listed')
    .map(({ reference }) => reference);
  return (['worker', 'manager'] as const).flatMap((role): readonly OpenMatter[] => {
    const own = listed.filter(
      (reference) => register.rows.referral.get(reference)?.facts[role] === seat.person,
    );
    const [first] = own;
    if (first === undefined) return [];
    const who = `${seat.person}, ${roles[role].words} ${own.join(', ')}`;
    return [
      {
        ...about(sitting, role === 'worker' ? paths.referral(first) : paths.sitting(sitting.key)),
        words: '● Not coming',
        what: `${fullDate(dayOfSitting(sitting))}: ${who}, is not coming and sends no cover. ${roles[role].mend}${unasked(panel, role)}`,
        about: own.length === 1 ? first : sitting.key,
        rule: panel.attendance[role]?.rule ?? '',
      },
    ];
  });
}

const unasked = ({ attendance }: Panel, role: 'worker' | 'manager'): string =>
  attendance[role] ? '' : ' No clause requires them.';

/** Cover for the chair does not chair: whoever presides is then for the panel to agree. */
function nobodyPresides(
  register: Register,
  sitting: Sitting,
  seats: readonly Attendance[],
): readonly OpenMatter[] {
  const day = dayOfSitting(sitting);
  const chairs = new Set(
    peopleIn(register, sitting.panel, ['chair', 'vice-chair'], day).map(({ email }) => email),
  );
  const replies = seats
    .filter(({ person }) => chairs.has(person))
    .map((seat) => replyInForce(seat, sitting)?.answer ?? 'coming');
  if (replies.length < chairs.size || replies.length === 0 || replies.includes('coming')) return [];
  return [
    {
      ...about(sitting, paths.sitting(sitting.key)),
      words: '● Who presides?',
      what: `${fullDate(day)}: neither the chair nor the vice chair is coming. Agree with them who presides, or move the sitting ("Move the sitting to" on Sittings).`,
      about: sitting.key,
      rule: panelOf(register, sitting.panel).chairs.rule,
    },
  ];
}
