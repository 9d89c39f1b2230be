import { dateOf } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { LineSaid } from '../register/child.ts';
import type { CohortEntry } from './cohort-on.ts';
import type { Cohort } from './is-in-cohort.ts';

/** A line that the panel works through for one child of a cohort. */
export type LineOfChild = {
  readonly line: string;
  readonly stands: boolean;
  /** The last that was said of it; absent where nobody said anything. */
  readonly said?: LineSaid;
};

/**
 * The lines of a cohort for one child of it, in the order of the panel's file. What was said before the child
 * belonged to it, of an earlier order or placement, does not count. None of them stops anything.
 *
 * Source: CPP-2.1. Source: CPP-2.2. Source: CPP-2.3. Source: CPP-2.4. Source: CPP-2.5. Source: CPP-2.6.
 * Source: CPP-2.7.
 */
export const linesOf = (
  { code }: Pick<Panel, 'code'>,
  { code: of, checks = [] }: Cohort,
  { child, since }: Pick<CohortEntry, 'child' | 'since'>,
): readonly LineOfChild[] =>
  checks.map((line) => {
    const said = child.lines
      ?.filter((one) => one.panel === code && one.cohort === of && one.line === line)
      .filter(({ at }) => dateOf(at) >= since)
      .at(-1);
    return { line, stands: said?.stands ?? false, ...(said ? { said } : {}) };
  });
