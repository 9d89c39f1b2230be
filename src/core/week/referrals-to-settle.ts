import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';
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

function whatItWaitsFor(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): Waits | undefined {
  const { status, facts, reference } = referral;
  if (status === 'returned') {
    return {
      words: '◆ Sent back',
      what: `Still empty: ${referral.missing.join('; ')}. It can be accepted as it stands, with a reason, on Referrals.`,
      who: facts.referrer,
      rule: 'CPR-4.2',
    };
  }
  if (status === 'parked') {
    const { approvers } = panelOf(register, referral.panel).late;
    return {
      words: '◆ Late: no answer yet',
      what: 'Late. Permission was asked of the chair and vice chair; silence is not consent.',
      who: peopleIn(register, approvers, dateOf(now))
        .map(({ email }) => email)
        .join(', '),
      rule: 'CPR-4.4',
      path: paths.late(reference),
    };
  }
  if (status !== 'listed' || facts.worker !== '') return undefined;
  return {
    words: '● No presenter',
    what: 'Nobody is named to present. Type an address under "New worker" on Referrals.',
    who: administrator,
    rule: 'CPR-2.6',
  };
}

/** Records that their filer has not yet said are filed. Source: CPR-5.3a. */
export const recordsToFile = (register: Register): readonly OpenMatter[] =>
  [...register.rows.record.values()].flatMap((record): readonly OpenMatter[] => {
    if (record.filedAt !== undefined) return [];
    return [
      {
        words: '● To file',
        what: `File the record of ${record.reference} on LCS, then say so under "Filed" on Records.`,
        who: record.filer,
        about: record.key,
        path: paths.tab('records'),
        panel: record.sitting.split(':')[0] ?? '',
        rule: 'CPR-5.3a',
      },
    ];
  });
