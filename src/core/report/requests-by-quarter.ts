import type { Panel } from '../panel/panel.ts';
import { decisionsDone } from '../minutes/decision-words.ts';
import type { Referral, Register } from '../register/register.ts';
import { dayOfSitting } from '../week/sittings.ts';
import { quarterOf } from './period.ts';

/** How many requests of one quarter came to what. */
export type Counted<Kind extends string> = {
  /** Named by its first month: `2026-10`. */
  readonly quarter: string;
  readonly counts: Readonly<Record<Kind, number>>;
};

export type LateAnswer = 'permitted' | 'refused' | 'unanswered';

/**
 * What was decided, by the quarter of the sitting, the latest first. Source: CPR-3.5.
 */
export function outcomesByQuarter(register: Register, panel: Panel): readonly Counted<string>[] {
  const all = [...register.rows.item.values()].flatMap(({ outcome, sitting: key }) => {
    const sitting = register.rows.sitting.get(key);
    return outcome && sitting?.panel === panel.code
      ? [{ day: dayOfSitting(sitting), kind: outcome.decision }]
      : [];
  });
  const none = Object.keys(decisionsDone(panel)).map((value) => [value, 0]);
  return counted(all, Object.fromEntries(none) as Readonly<Record<string, number>>);
}

/**
 * What late requests were answered, by the quarter they were asked for in, the latest first. Silence is
 * never consent: it is counted for itself. Source: CPR-4.4.
 */
export function lateByQuarter(register: Register, panel: Panel): readonly Counted<LateAnswer>[] {
  const all = [...register.rows.referral.values()].flatMap((referral) =>
    referral.permission && referral.panel === panel.code
      ? [{ day: referral.permission.askedAt, kind: answerTo(referral) }]
      : [],
  );
  return counted(all, { permitted: 0, refused: 0, unanswered: 0 });
}

function answerTo({ permission }: Referral): LateAnswer {
  if (permission?.answer === undefined) return 'unanswered';
  return permission.answer === 'yes' ? 'permitted' : 'refused';
}

/** So many of each kind by quarter, the latest first. */
export function counted<Kind extends string>(
  all: readonly { readonly day: string; readonly kind: Kind }[],
  none: Readonly<Record<Kind, number>>,
): readonly Counted<Kind>[] {
  const quarters = new Map<string, Record<Kind, number>>();
  for (const { day, kind } of all) {
    const quarter = quarterOf(day);
    const counts: Record<Kind, number> = quarters.get(quarter) ?? { ...none };
    counts[kind] = (counts[kind] ?? 0) + 1;
    quarters.set(quarter, counts);
  }
  return [...quarters]
    .map(([quarter, counts]) => ({ quarter, counts }))
    .sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
}

/**
 * A count of children as a report may show it: one to four could point at a child, and reads so. No total
 * stands beside it from which it could be worked out.
 */
export const countShown = (count: number): string =>
  count > 0 && count < 5 ? 'Fewer than 5' : String(count);
