import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';
import { nearnessOf } from './asked-to-settle.ts';
import type { When } from './asked-to-settle.ts';
import { childName, followedChild, keepsTracker } from './followed-child.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { panelOf } from './sittings.ts';

/**
 * Lines of the tracker that nobody has ticked for a child who is to be heard: a line for each child, for its
 * worker. They stop nothing. Source: CPP-2.1.
 */
export const followedToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()]
    .filter(({ status }) => status === 'listed')
    .flatMap((referral) => openLines(register, referral, now));

const sign: Readonly<Record<When['is'], string>> = {
  coming: '○ To tick',
  'agenda-gone': '● To tick',
  'on-the-day': '▲ Not ticked',
  held: '▲ Not ticked',
};

function openLines(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const panel = panelOf(register, referral.panel);
  const child = register.rows.child.get(referral.facts.caseNumber);
  if (!child || !keepsTracker(panel)) return [];
  const when = nearnessOf(register, referral, now);
  const open = (followedChild(register, panel, child, dateOf(now))?.cohorts ?? []).flatMap(
    ({ cohort, lines }) =>
      lines.filter(({ stands }) => !stands).map(({ line }) => ({ line, rule: cohort.rule })),
  );
  const [first] = open;
  if (!first || !when || when.is === 'held') return [];
  const words = [...new Set(open.map(({ line }) => line))].join('; ');
  return [
    {
      words: sign[when.is],
      what: `${referral.reference}, for ${when.day}, on the tracker: ${words}. It stops nothing.`,
      who: referral.facts.worker || administrator,
      about: referral.reference,
      path: paths.followed(panel.code, childName(child)),
      panel: panel.code,
      rule: first.rule,
    },
  ];
}
