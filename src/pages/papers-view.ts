import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { AddedPaper, Referral, Register } from '../core/register/register.ts';
import { blockedBy } from '../core/week/gates.ts';
import { documentUrl } from '../core/week/links.ts';
import { expectedPapers } from '../core/week/papers-of.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import type { PaperRow, PapersView } from './papers-page.ts';
import type { Frame } from './view.ts';

/** Those that were not taken back, of whatever time. */
export const standingPapers = ({ papers = [] }: Referral): readonly AddedPaper[] =>
  papers.filter(({ takenBack }) => takenBack === undefined);

/** What was heard or withdrawn takes no more papers. */
export const takesPapers = ({ status }: Referral): boolean =>
  status !== 'heard' && status !== 'withdrawn';

/** The papers from the case system of one request, for those who follow it. */
export function papersView(
  frame: Frame,
  register: Register,
  referral: Referral,
  begun: string,
): PapersView {
  const panel = panelOf(register, referral.panel);
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  return {
    frame,
    begun,
    reference: referral.reference,
    initials: referral.facts.initials,
    panel: panel.shortName,
    day: sitting ? fullDate(dayOfSitting(sitting)) : '',
    rows: (referral.papers ?? []).map((paper) => rowOf(register, paper)),
    asked: expectedPapers(register, referral).map(({ code, title, rule, isThere }) => ({
      code,
      title,
      state: isThere ? '✓ Added' : '● To follow',
      clause: clauseWords(panel, rule),
    })),
    takes: takesPapers(referral),
    first: blockedBy(register, referral, 'papers').map(({ label, rule }) => ({
      label,
      clause: clauseWords(panel, rule),
    })),
    typed: { of: '', title: '', text: '', link: '' },
    faults: [],
  };
}

function rowOf(register: Register, { key, title, link, by, at, takenBack }: AddedPaper): PaperRow {
  const made = register.rows.document.get(key);
  return {
    key,
    title,
    path: takenBack ? undefined : (link ?? documentUrl(register, key)),
    state: takenBack
      ? `– Taken back by ${takenBack.by}: ${takenBack.why}`
      : stateOf(link, made?.status),
    added: `By ${by}, ${fullDateTime(at)}`,
    mayTakeBack: takenBack === undefined,
  };
}

function stateOf(link: string | undefined, status: string | undefined): string {
  if (link !== undefined) return '◆ Sharing not controlled here';
  if (status === 'made') return '✓ Open to those who may read the request';
  return status === 'not-made' ? '▲ Not made' : '○ Being made';
}
