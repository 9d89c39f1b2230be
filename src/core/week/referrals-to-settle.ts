import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { panelOf, peopleIn } from './sittings.ts';

/**
 * Referrals that wait for their sender or for the chair, and those nobody is named to present.
 * Source: CPR-4.2. Source: CPR-4.4. Source: CPR-2.6.
 */
export const referralsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()].flatMap((referral): readonly OpenMatter[] => {
    const waits = whatItWaitsFor(register, referral, now);
    if (!waits) return [];
    const { reference, panel } = referral;
    return [{ about: reference, path: paths.referral(reference), panel, ...waits }];
  });

type Waits = Pick<OpenMatter, 'words' | 'what' | 'who' | 'rule'> & Partial<OpenMatter>;

const mostNamed = 3;

/** The first few, and how many there are besides: the request's page lists them all. */
const inBrief = (listed: readonly string[]): string =>
  listed.length <= mostNamed + 1
    ? listed.join('; ')
    : `${listed.slice(0, mostNamed).join('; ')}; and ${listed.length - mostNamed} more`;

/** What its sender is to fill or correct, each sort only where there is any. */
function lacking({ missing, toCorrect }: Referral): string {
  const corrections = (toCorrect ?? []).map((sentence) => sentence.replace(/\.$/, ''));
  return [
    missing.length > 0 ? ` Still empty: ${inBrief(missing)}.` : '',
    corrections.length > 0 ? ` To correct: ${inBrief(corrections)}.` : '',
  ].join('');
}

function whatItWaitsFor(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): Waits | undefined {
  const { status, facts, reference } = referral;
  if (status === 'returned') {
    return {
      words: '◆ Sent back',
      what: `${reference}.${lacking(referral)} The administrator can accept it as it stands: "Accept as it stands: why" on Referrals.`,
      who: facts.referrer,
      rule: 'CPR-4.2',
    };
  }
  if (status === 'parked') {
    const approvers = lateApprovers(panelOf(register, referral.panel));
    return {
      words: '◆ Late: no answer yet',
      what: `May ${reference} be heard? The chair and vice chair were asked; silence is not consent.`,
      who: peopleIn(register, referral.panel, approvers, dateOf(now))
        .map(({ email }) => email)
        .join(', '),
      rule: 'CPR-4.4',
      path: paths.late(reference),
    };
  }
  if (status !== 'listed' || facts.worker !== '') return undefined;
  return {
    words: '● No presenter',
    what: `${reference}. Nobody is named to present. Type an address under "New worker: address" on Referrals.`,
    who: administrator,
    rule: 'CPR-2.6',
  };
}
