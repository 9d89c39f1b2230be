import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';
import { heardOn, nearnessOf } from './asked-to-settle.ts';
import { blockedBy } from './gates.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { expectedPapers } from './papers-of.ts';
import { panelOf } from './sittings.ts';

/**
 * The papers from the case system that a panel's file asks for and nobody has added: one line for each child,
 * quiet until the agenda went, then pressing. They stop nothing. Source: LCLH-4.7.
 */
export const papersToAdd = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()]
    .filter(({ status }) => status === 'accepted' || status === 'listed')
    .flatMap((referral) => matterOf(register, referral, now));

function matterOf(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const { reference, panel } = referral;
  // Most panels ask for none.
  if (!panelOf(register, panel).preparation?.some(({ paper }) => paper !== undefined)) return [];
  const missing = expectedPapers(register, referral).filter(({ isThere }) => !isThere);
  const [first] = missing;
  const when = nearnessOf(register, referral, now);
  if (!first || !when || when.is === 'held') return [];
  const gates = blockedBy(register, referral, 'papers').map(({ label }) => label);
  const before = gates.length > 0 ? ` First: ${gates.join('; ')}.` : '';
  return [
    {
      words: when.is === 'coming' ? '○ Papers to add' : '● Papers to add',
      what: `${reference}, papers to follow${heardOn(when)}: ${missing.map(({ title }) => title).join('; ')}.${before} It stops nothing.`,
      who: [...new Set(missing.flatMap(({ owners }) => owners))].join(', ') || administrator,
      about: reference,
      path: gates.length > 0 ? paths.asked(reference) : paths.papers(reference),
      panel,
      rule: first.rule,
    },
  ];
}
