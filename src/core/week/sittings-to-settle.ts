import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { AgendaIssue, Register, Sitting } from '../register/register.ts';
import { hears } from '../sitting/hears.ts';
import { heldBackBy } from './gates.ts';
import { mailWaits } from './mail-waits.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import {
  dayOfSitting,
  issuesOf,
  itemsOf,
  panelOf,
  sittingsInOrder,
  startOf,
  timetableFor,
  toldIssue,
} from './sittings.ts';
import { unsuitedTimes } from './unsuited-times.ts';
import { slotsOf } from './slot-items.ts';
import { twoPlaces } from './two-places.ts';
import { aboutSitting } from './matter-of-sitting.ts';
import { datesMatter, unlimitedMatter } from './dates-to-settle.ts';

/** Sittings that cannot go on without a person. Source: CPR-A7. Source: CPR-A12. Source: CPR-3.3. */
export const sittingsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status !== 'held' && startOf(register, sitting) > now)
    .flatMap((sitting) => [
      ...(sitting.status === 'planned' ? plannedMatters(register, sitting, now) : []),
      ...readyMatter(register, sitting),
    ]);

const plannedMatters = (
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly OpenMatter[] => [
  ...datesMatter(register, sitting),
  ...emptyMatter(register, sitting, now),
  ...heldMatter(register, sitting),
  ...overMatter(register, sitting),
  ...strayMatter(register, sitting),
  ...unsuitedTimes(register, sitting),
  ...twoPlaces(register, sitting),
  ...unlimitedMatter(register, sitting, now),
];

function emptyMatter(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const timetable = timetableFor(register, sitting);
  const items = itemsOf(register, sitting.key).filter((item) => item.status === 'listed');
  if (!timetable.ok || timetable.value.cutOff.at >= now || items.length > 0) return [];
  return [
    {
      words: '● Nothing listed',
      dueAt: (timetable.value.agendaDue ?? timetable.value.cutOff).at,
      what: `${fullDate(dayOfSitting(sitting))}: no items. Send a stand-down notice: type why under "Stand down: why" on Sittings.`,
      ...aboutSitting(sitting, 'CPR-5.1a'),
    },
  ];
}

/** An empty list makes no issue: who was told of the last child must hear that nobody is left. Source: LCLH-A8. */
function heldMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const told = toldIssue(register, sitting.key);
  if (told?.kind !== 'agenda') return [];
  const listed = itemsOf(register, sitting.key).filter(({ status }) => status === 'listed');
  const held = listed.map((item) => ({ item, by: heldBackBy(register, item) }));
  const [first] = held.flatMap(({ by }) => by);
  if (!first || held.some(({ by }) => by.length === 0)) return [];
  const who = held.map(
    ({ item, by }) => `${item.reference} (${by.map(({ label }) => label).join(', ')})`,
  );
  return [
    {
      words: '▲ Nobody to hear',
      dueAt: startOf(register, sitting),
      what: `${fullDate(dayOfSitting(sitting))}: the agenda has gone, and nobody on it may be heard without what is missing: ${who.join('; ')}. Send a stand-down notice: type why under "Stand down: why" on Sittings. Where it is answered before the sitting begins, the child is heard; else the child moves to the next sitting by itself.`,
      ...aboutSitting(sitting, first.rule),
    },
  ];
}

function overMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const over = itemsOf(register, sitting.key).filter((item) => item.status === 'over');
  if (over.length === 0) return [];
  const references = over.map((item) => item.reference).join(', ');
  const { shorterSlots } = slotsOf(register, sitting).offers;
  const told = toldIssue(register, sitting.key) !== undefined;
  const shorter =
    told || shorterSlots === undefined
      ? 'Move it to the next sitting ("Move to sitting on" on Referrals)'
      : `Type ${shorterSlots} under "Slot length, minutes" on Sittings, or move it to the next sitting ("Move to sitting on" on Referrals)`;
  return [
    {
      words: '● Did not fit',
      what: `${fullDate(dayOfSitting(sitting))}: no slot for ${references}. ${shorter}; otherwise it moves by itself when the sitting begins.`,
      ...aboutSitting(sitting, 'CPR-3.3'),
    },
  ];
}

/** A child's stream is decided on the day: who turns 18 before it is proposed to the other. */
function strayMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const panel = panelOf(register, sitting.panel);
  const day = dayOfSitting(sitting);
  return itemsOf(register, sitting.key).flatMap(({ reference, status }): readonly OpenMatter[] => {
    const facts = register.rows.referral.get(reference)?.facts;
    if (status !== 'listed' || !facts || hears(panel, sitting, facts, day)) return [];
    const { requestType: _, ...child } = facts;
    const ofOtherAge = !hears(panel, sitting, child, day);
    return [
      {
        words: ofOtherAge ? '◆ Of the other age' : '◆ Of another stream',
        what: `${reference} ${ofOtherAge ? 'will not be of the age' : 'is not of the kind'} that this sitting hears on ${fullDate(day)}. Move it ("Move to sitting on" on Referrals), or leave it where it is.`,
        ...aboutSitting(sitting, 'BC-A6'),
      },
    ];
  });
}

function readyMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const pending = issuesOf(register, sitting.key).find(
    ({ status }) => status === 'ready' || status === 'stopped',
  );
  if (!pending) return [];
  const stopped = pending.status === 'stopped';
  const name = `${nameOf(pending)} of ${fullDate(dayOfSitting(sitting))}`;
  return [
    {
      words: stopped ? '▲ Stopped' : '○ Ready',
      dueAt: pending.sendAt,
      what: stopped
        ? `${name} is stopped. Put your address under "Send now: by" on any of its mails to let it go.`
        : `${name} goes by itself on ${fullDateTime(pending.sendAt)}${mailWaits(register) ? ', if mail may go by then' : ''}. Look at it; tick "Stop" on any of its mails to hold it.`,
      ...aboutSitting(sitting, 'CPR-5.1a'),
      path: paths.tab('outbox'),
    },
  ];
}

function nameOf({ kind, issue }: AgendaIssue): string {
  if (kind === 'stand-down') return 'The stand-down notice';
  return issue === 1 ? 'The agenda' : `Issue ${issue}`;
}
