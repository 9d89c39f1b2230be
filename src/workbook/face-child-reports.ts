import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Coverage } from '../core/cohort/covered.ts';
import type { Cohort } from '../core/cohort/is-in-cohort.ts';
import type { SittingsNeeded } from '../core/cohort/sittings-needed.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import {
  capacityOf,
  coverageByQuarter,
  eighteenthsByQuarter,
} from '../core/report/children-ahead.ts';
import { quarterWords } from '../core/report/period.ts';
import { countShown } from '../core/report/requests-by-quarter.ts';
import type { FaceRow } from './face-row.ts';
import { text } from './face-cells.ts';

type Report = NonNullable<Panel['reports']>[number];
type Maker = (register: Register, panel: Panel, now: LocalDateTime) => readonly Line[];
type Line = Pick<FaceRow, 'what' | 'all' | 'words'> & { readonly period?: string };

/** Reports about children that a panel's file asks for, by their short name. No child stands in any. */
const makers: Readonly<Record<string, Maker>> = {
  'service-planning': (register, _, now) =>
    eighteenthsByQuarter(register, now).map(({ quarter, counts }) => {
      const all = countShown(counts.turning18);
      const period = quarterWords(quarter);
      return {
        period,
        what: 'Turning 18',
        all,
        words: `${period}: ${all.toLowerCase()} in care turn 18.`,
      };
    }),
  coverage: (register, panel, now) =>
    coverageByQuarter(register, panel, now).flatMap(({ cohort, quarters }) =>
      quarters.flatMap(({ quarter, counts }) =>
        (Object.keys(coverageWords) as Coverage[]).map((kind) =>
          covered(cohort, quarter, kind, counts[kind]),
        ),
      ),
    ),
  capacity: (register, panel, now) =>
    capacityOf(register, panel, now).map(({ cohort, needed }) => ({
      what: cohort.label,
      all: needed.sittings,
      words: neededWords(cohort, needed),
    })),
};

const coverageWords: Readonly<Record<Coverage, string>> = {
  heard: 'Heard',
  'put-down': 'Put down for a sitting',
  'to-come': 'Not yet heard',
  missed: 'Turned 18 or left care unheard',
};

function covered({ label }: Cohort, quarter: string, kind: Coverage, count: number): Line {
  const all = countShown(count);
  const period = quarterWords(quarter);
  return {
    period,
    what: `${label}: ${coverageWords[kind].toLowerCase()}`,
    all,
    words: `${label}, ${period}: ${coverageWords[kind].toLowerCase()} ${all.toLowerCase()}.`,
  };
}

function neededWords({ label }: Cohort, needed: SittingsNeeded): string {
  const { sittings, perSitting, lastOn, tooLate, toCome } = needed;
  if (toCome === 0) return `${label}: nobody is left to put down.`;
  const count = sittings === 1 ? '1 sitting' : `${sittings} sittings`;
  const last =
    lastOn === undefined
      ? 'More sittings have to be planned'
      : `The last is on ${fullDate(lastOn)}`;
  const late = tooLate === 0 ? '' : ` Past their limit: ${countShown(tooLate).toLowerCase()}.`;
  return `${label}: ${countShown(toCome).toLowerCase()} to hear, ${perSitting} a sitting, ${count}. ${last}.${late}`;
}

/** The reports about children that this panel's file asks for; none before there are children. */
export function childReports(
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly FaceRow[] {
  if (register.rows.child.size === 0) return [];
  return (panel.reports ?? []).flatMap((report) => ofReport(report, register, panel, now));
}

const ofReport = (
  { code, label, rule }: Report,
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly FaceRow[] =>
  (makers[code]?.(register, panel, now) ?? []).map(({ period = '', ...line }) => ({
    report: label,
    ...text('period', period),
    ...line,
    ...text('clause', printedRule([panel], rule)),
  }));
