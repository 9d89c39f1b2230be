import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import { missingParts } from '../quorum/quorum-of.ts';
import { notQuorate } from '../quorum/without-quorum.ts';
import type { Change, Item, Outcome, Referral, Register, Sitting } from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { logged } from './logged.ts';
import { quorumAt } from './quorum-at.ts';
import type { QuorumAt } from './quorum-at.ts';
import { dayOfSitting, itemsOf, panelOf } from './sittings.ts';
import { sittingAfter } from './sitting-after.ts';

/**
 * Keeps what attendance shows of the quorum for each child, once the minutes are final and it can be told.
 * What was decided without stays as it happened, and is shown as a breach. Source: BC-5.0. Source: BC-A3.
 */
export const findQuorum = (register: Register, now: LocalDateTime): readonly Change[] =>
  finals(register)
    // Years of sittings stand there: seats are filled only for those of which it is still to be told.
    .filter(({ key }) => itemsOf(register, key).some(waits))
    .flatMap((sitting) =>
      quorumAt(register, sitting).flatMap((one) => found(register, sitting, one, now)),
    );

const waits = ({ quorum, outcome }: Item): boolean =>
  quorum?.found === undefined && outcome !== undefined;

/**
 * A child who was not quorate is heard first at the next sitting of its stream, whether the panel decided or
 * not: nothing decided without a quorum is final. Source: BC-A3.
 */
export const carryForward = (register: Register, now: LocalDateTime): readonly Change[] =>
  finals(register).flatMap((sitting) =>
    itemsOf(register, sitting.key).flatMap((item) => carried(register, sitting, item, now)),
  );

const finals = (register: Register): readonly Sitting[] =>
  [...register.rows.sitting.values()].filter(
    (sitting) =>
      sitting.status === 'held' &&
      isFinal(sitting) &&
      panelOf(register, sitting.panel).quorum !== undefined,
  );

function found(
  register: Register,
  { panel: code }: Sitting,
  { item, standing, atBest }: QuorumAt,
  now: LocalDateTime,
): readonly Change[] {
  if (!waits(item) || !item.outcome || standing === 'not-known') return [];
  const row = (kept: 'quorate' | readonly string[]): Change => ({
    table: 'item',
    row: { ...item, quorum: { ...item.quorum, found: kept } },
  });
  if (standing === 'quorate') return [row('quorate')];
  const panel = panelOf(register, code);
  const missing = missingParts(atBest);
  const what = isDecided(panel, item.outcome) ? 'Made without quorum' : 'Not quorate';
  const words = `${what}: ${missing.join(', ')} missing`;
  return [row(missing), logged(now, item.key, words, panel.quorum?.rule ?? '')];
}

/** Whether an outcome is more than having been discussed, put off or not reached. */
export function isDecided({ decisions }: Panel, { decision, actions }: Outcome): boolean {
  if (decision === 'not-heard') return false;
  if (decisions?.kind === 'open' || !decisions) return actions.length > 0;
  return decisions.choices.some(({ value, comesBack }) => value === decision && comesBack !== true);
}

const done: ReadonlySet<Item['status']> = new Set(['heard', 'not-heard']);

function carried(
  register: Register,
  sitting: Sitting,
  item: Item,
  now: LocalDateTime,
): readonly Change[] {
  if (missingFor(item).length === 0 || item.quorum?.carried || !done.has(item.status)) return [];
  const panel = panelOf(register, sitting.panel);
  const row: Item = { ...item, quorum: { ...item.quorum, carried: true } };
  const referral = register.rows.referral.get(item.reference);
  const first =
    referral && comesBack(panel, sitting, item)
      ? putFirst(register, panel, sitting, referral, now)
      : [];
  return [{ table: 'item', row }, ...first];
}

/** What was missing of the quorum, as it was found; nothing where it was there, or is not known. */
const missingFor = ({ quorum }: Item): readonly string[] => {
  const { found: kept = 'quorate' } = quorum ?? {};
  return kept === 'quorate' ? [] : kept;
};

/** As the panel's file says of a quorum that is lost; a decision made all the same is heard again. */
const comesBack = (panel: Panel, { stream }: Sitting, { outcome }: Item): boolean =>
  (panel.quorum !== undefined && notQuorate(panel.quorum, stream).next !== undefined) ||
  (outcome !== undefined && isDecided(panel, outcome));

/** Whether a child heard at this sitting is to be heard again, since a quorum was missing. */
export const isHeardAgain = (register: Register, sitting: Sitting, item: Item): boolean =>
  missingFor(item).length > 0 && comesBack(panelOf(register, sitting.panel), sitting, item);

function putFirst(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  referral: Referral,
  now: LocalDateTime,
): readonly Change[] {
  if (referral.status === 'withdrawn') return [];
  const first: Referral = { ...referral, goesFirst: true };
  if (referral.status !== 'heard') return [{ table: 'referral', row: first }];
  const { sitting: _, ...rest } = first;
  const to = sittingAfter(register, panel, dayOfSitting(sitting), now, referral.facts);
  const words = `Carried forward, not quorate: first at ${to ?? 'the next sitting, once one is planned'}`;
  return [
    {
      table: 'referral',
      row: { ...rest, status: 'accepted', ...(to === undefined ? {} : { sitting: to }) },
    },
    logged(now, referral.reference, words, panel.quorum?.rule ?? ''),
  ];
}

/** How an outcome without a quorum is told; empty where it was there, or was not asked. */
export function quorumWords(item: Item): string {
  const missing = missingFor(item);
  if (missing.length === 0) return '';
  const why = item.quorum?.decided ? ` Reason: ${item.quorum.decided.why}` : '';
  return `made without a quorum (missing: ${missing.join(', ')}), so not final; heard again first at the next sitting.${why}`;
}
