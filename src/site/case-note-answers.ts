import { fullDate } from '../core/calendar/dates-in-full.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import { clauseWords } from '../core/panel/citations.ts';
import { caseNoteWords } from '../core/week/case-note.ts';
import { caseNotePage } from '../pages/case-note-page.ts';
import { administers, mayApprove } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown } from './visit.ts';
import type { Visit } from './visit.ts';

/** The words of the note that tells workers of a panel, for its chair and administrator. Source: NS-3.6. */
export function* caseNote({ frame, register, place }: Visit): Program<PageReply> {
  const panel = register.panels.find(({ code }) => code === place('panel'));
  if (!panel?.caseNote) throw absent('case note');
  const { visitor } = frame;
  const may = administers(visitor, panel.code) || mayApprove(visitor, panel.code);
  onlyThose(may, frame, 'the chair and the panel administrator');
  const { label, rule, doneOn = '' } = panel.caseNote;
  const day = parseLocalDate(doneOn);
  return shown(
    caseNotePage({
      frame,
      panel: panel.shortName,
      label,
      clause: clauseWords(panel, rule),
      state: day
        ? `✓ On the case system since ${fullDate(day)}`
        : '◆ Not on the case system yet, as far as is typed on Panels',
      next: day
        ? ''
        : `Once they stand there, type the day on the tab Panels, row ${panel.code}/caseNote.doneOn.`,
      words: caseNoteWords(panel),
    }),
  );
}
