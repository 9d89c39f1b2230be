import { fullDate } from '../calendar/dates-in-full.ts';
import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { HandOffRule } from '../panel/business.ts';
import type { HandOff } from '../register/hand-off.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import {
  decidedOtherwise,
  handOffMailKey,
  handOffMails,
  handOffRule,
  isOpenHandOff,
} from './hand-offs.ts';
import type { HandOffWay } from './hand-offs.ts';
import { mailOf } from './post.ts';
import type { Letter } from './post.ts';
import { panelOf } from './sittings.ts';

/**
 * Asks the worker to fill in the other panel's template, and tells that panel of the child by initials and
 * number; each held until a person sends it. Both are written again every so many days until that panel
 * lists the child. Where no address or no template is known yet, that letter waits and To do asks.
 * Source: CPR-1.4a. Source: CPR-1.4b. Source: BC-3.7.
 */
export const writeHandOffs = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.handOff.values()].flatMap((handOff): readonly Change[] => {
    const rule = handOffRule(register, handOff);
    const referral = register.rows.referral.get(handOff.reference);
    if (!rule || !referral) return [];
    if (!isOpenHandOff(handOff) || decidedOtherwise(register, handOff)) {
      return taken(register, handOff);
    }
    return draftsOf(register, handOff, rule, referral).flatMap(([way, draft]) =>
      written(register, now, handOff, way, rule, draft),
    );
  });

type Draft = Omit<Letter, 'key'>;

/** Those letters whose address or template is known. */
function draftsOf(
  register: Register,
  handOff: HandOff,
  rule: HandOffRule,
  referral: Referral,
): readonly (readonly [HandOffWay, Draft])[] {
  const drafts: (readonly [HandOffWay, Draft])[] = [];
  if (rule.template?.link) drafts.push(['worker', toWorker(register, handOff, rule, referral)]);
  if (rule.address) drafts.push(['notice', notice(register, handOff, rule, referral)]);
  return drafts;
}

/** The first letter, the same to a new address while it waits, or the next once the last has gone long ago. */
function written(
  register: Register,
  now: LocalDateTime,
  handOff: HandOff,
  way: HandOffWay,
  { remindEveryDays }: HandOffRule,
  draft: Draft,
): readonly Change[] {
  const before = handOffMails(register, handOff, way);
  const last = before.at(-1);
  const again = before.some(({ status }) => status === 'sent');
  const row = (number: number): Change => {
    const facts = { ...draft.facts, again };
    const key = handOffMailKey(handOff.key, way, number);
    return { table: 'mail', row: mailOf(register, now, { ...draft, key, facts }) };
  };
  if (!last) return [row(1)];
  if (last.status === 'held') {
    const stands = last.to === draft.to && saysTheSame(last.facts, draft.facts);
    return stands ? [] : [row(before.length)];
  }
  // Taken back when nothing had to be said any more, and now it has.
  if (last.status === 'cancelled') return [row(before.length + 1)];
  if (last.status !== 'sent' || last.sentAt === undefined || remindEveryDays === undefined)
    return [];
  const due = addDays(dateOf(last.sentAt), remindEveryDays);
  return dateOf(now) >= due ? [row(before.length + 1)] : [];
}

const saysTheSame = (before: Letter['facts'], now: Letter['facts']): boolean =>
  Object.entries(now).every(([name, fact]) => before[name] === fact);

/** That panel has the child, or nothing is needed: what has not gone does not go. */
const taken = (register: Register, handOff: HandOff): readonly Change[] =>
  (['worker', 'notice'] as const)
    .flatMap((way) => handOffMails(register, handOff, way))
    .filter(({ status }) => status === 'held' || status === 'stopped')
    .map((mail) => ({
      table: 'mail',
      row: { ...mail, status: 'cancelled', because: 'Nothing more has to be said.' },
    }));

const common = (
  register: Register,
  { key, panel, since, reference }: HandOff,
  { to, label }: HandOffRule,
): Pick<Draft, 'thread' | 'reference'> & { readonly facts: Draft['facts'] } => ({
  thread: `hand-off-${key}`,
  reference,
  facts: {
    panel: panelOf(register, panel).name,
    handOff: label,
    other: to.join(' and '),
    reference,
    since: fullDate(dateOf(since)),
  },
});

function toWorker(
  register: Register,
  handOff: HandOff,
  rule: HandOffRule,
  { facts: { worker, referrer, initials } }: Referral,
): Draft {
  const { facts, ...rest } = common(register, handOff, rule);
  const { name = '', link = '', with: others = [], rule: asks = rule.rule } = rule.template ?? {};
  return {
    ...rest,
    type: 'hand-off',
    to: worker === '' ? referrer : worker,
    referrer,
    rule: asks,
    facts: {
      ...facts,
      initials,
      template: name,
      templateUrl: link,
      together: others.length > 0,
      togetherWith: others.join(' and '),
    },
  };
}

function notice(
  register: Register,
  handOff: HandOff,
  rule: HandOffRule,
  { facts: { initials, caseNumber } }: Referral,
): Draft {
  const { facts, ...rest } = common(register, handOff, rule);
  const says = (what: 'Initials' | 'Number', words: string): string =>
    rule.data.includes(what) ? words : '';
  return {
    ...rest,
    type: 'hand-off-notice',
    to: (rule.address ?? '').toLowerCase(),
    rule: rule.rule,
    facts: {
      ...facts,
      hasInitials: says('Initials', initials) !== '',
      initials: says('Initials', initials),
      hasNumber: says('Number', caseNumber) !== '',
      number: says('Number', caseNumber),
      asksWorker: rule.template !== undefined,
    },
  };
}
