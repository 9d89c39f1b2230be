import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Register } from '../core/register/register.ts';
import { pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import { trackerLines } from '../core/week/tracker-lines.ts';
import type { TrackerLine } from '../core/week/tracker-line.ts';
import type { FaceRow } from './face-row.ts';
import { date, text } from './face-cells.ts';

/** What each panel follows up, a line for each child and reason. Source: CPR-5.1c. Source: CPP-2.6. Source: CPP-1.1. */
export const trackerFace = (register: Register, now: LocalDateTime): readonly FaceRow[] =>
  trackerLines(register, now).map((line) => tracked(register, line));

function tracked(register: Register, line: TrackerLine): FaceRow {
  const panel = register.panels.find(({ code }) => code === line.panel);
  return {
    state: line.words,
    ...date('due', line.dueOn),
    reference: line.reference === '' ? `LCS ${line.child}` : line.reference,
    ...text('initials', line.initials),
    what: line.what,
    ...date('sitting', line.sittingOn),
    ...date('since', line.since),
    ...text('lines', line.kept?.lines ?? ''),
    ...text('still', line.kept?.still ?? ''),
    ...text('events', line.kept?.events ?? ''),
    ...(panel
      ? { panel: panel.shortName, ...text('clause', printedRule([panel], line.rule)) }
      : {}),
    ...(line.kept ? { page: pageUrl(register, paths.followed(line.panel, line.kept.name)) } : {}),
  };
}
