import { foundCohorts } from '../cohort/is-in-cohort.ts';
import type { Cohort } from '../cohort/is-in-cohort.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register } from '../register/register.ts';

/** The cohorts of a panel whose children it looks for, or in which somebody put a child. */
export const cohortsWithChildren = (register: Register, panel: Panel): readonly Cohort[] => {
  const found = foundCohorts(panel);
  const named = new Set(
    [...register.rows.child.values()].flatMap(({ byHand = [] }) =>
      byHand.filter((one) => one.panel === panel.code).map(({ code }) => code),
    ),
  );
  return (panel.cohorts ?? []).filter((one) => found.includes(one) || named.has(one.code));
};
