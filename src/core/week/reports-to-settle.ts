import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register } from '../register/register.ts';
import { reportsDue } from '../report/reports-due.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/** Reports that come round, from the first day after their period until somebody says it was given. Source: BC-8.5. */
export const reportsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  register.panels.flatMap((panel) =>
    reportsDue(register, panel, dateOf(now)).map(({ report, period }) => ({
      words: '● Report due',
      what: `The ${panel.shortName}: “${report.label}”, ${period.words}, goes to: ${report.to}. Its figures stand on the page; say there when it was given.`,
      who: `chair, ${administrator}`,
      about: panel.shortName,
      path: paths.report(panel.code, report.code),
      panel: panel.code,
      rule: report.rule,
    })),
  );
