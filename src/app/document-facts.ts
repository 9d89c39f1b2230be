import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Names } from '../core/leak/child-marks.ts';
import { purposeWords } from '../core/panel/guidance.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { AgendaIssue, Facts, Referral, Register, Sitting } from '../core/register/register.ts';
import { itemFacts } from '../core/week/agenda-letters.ts';
import { agendaTimes, noParts } from '../core/week/agenda-times.ts';
import { childName, keepsTracker } from '../core/week/followed-child.ts';
import { documentUrl, pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import { papersShown } from '../core/week/papers-of.ts';
import { isPaperMissing } from '../core/week/papers-to-follow.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { dayOfSitting, panelAt, panelOf } from '../core/week/sittings.ts';
import type { Answers } from '../forms/field.ts';
import { gridFacts } from './agenda-paper.ts';
import { paperFacts } from '../forms/paper-facts.ts';
import { referralFields } from '../forms/referral-fields.ts';

/** What the request paper of a referral says: the narrative goes here and nowhere else. */
export function factsOfPaper(register: Register, referral: Referral, answers: Answers): Facts {
  const panel = panelOf(register, referral.panel);
  return paperFacts(referralFields(panel), answers, referral, {
    panel: panel.name,
    late: referral.permission !== undefined,
  });
}

/**
 * What an agenda says: every item with its paper and that child's earlier records.
 *
 * @param names - of the children, where the panel's file prints names on its agenda.
 *
 * Source: CPR-5.1a. Source: LCLH-5.3.
 */
export function factsOfAgenda(
  register: Register,
  issue: AgendaIssue,
  sitting: Sitting,
  names: Names,
): Facts {
  const panel = panelAt(register, sitting);
  return {
    panel: panel.agendaPaper?.title ?? panel.name,
    day: fullDate(issue.on),
    issue: String(issue.issue),
    reissue: issue.changes.length > 0,
    changes: issue.changes.map((sentence) => ({ sentence })),
    ...noParts,
    ...agendaTimes(panel, issue),
    purpose: purposeWords(panel),
    ...gridFacts(register, sitting, issue.items, names),
    items: issue.items.map((item) => {
      const referral = register.rows.referral.get(item.reference);
      const facts = itemFacts(register, item);
      return {
        ...facts,
        requestType: item.about ?? facts.requestType,
        ...paperFact(register, item.reference),
        earlier: referral
          ? [
              ...papersShown(register, referral),
              ...trackerLink(register, panel, referral),
              ...earlierRecords(register, referral),
            ]
          : [],
      };
    }),
  };
}

/** Where key changes and lines of the child are read, for those who may. Source: CPP-1.5. */
function trackerLink(register: Register, panel: Panel, { facts }: Referral): readonly Facts[] {
  const child = register.rows.child.get(facts.caseNumber);
  if (!child || !keepsTracker(panel)) return [];
  return [
    { label: 'Tracker', url: pageUrl(register, paths.followed(panel.code, childName(child))) },
  ];
}

/** The paper as it can be opened, or that it is to follow: an agenda goes without it. Source: BC-7.4. */
function paperFact(register: Register, reference: string): Facts {
  const referral = register.rows.referral.get(reference);
  const url = documentUrl(register, `paper:${reference}:${referral?.version ?? 1}`);
  return url === undefined || (referral && isPaperMissing(register, referral))
    ? { paper: 'Paper to follow', paperUrl: url ?? '' }
    : { paper: 'Request paper', paperUrl: url };
}

/**
 * Records of the same child from sittings before that stand, newest first. The agenda reaches members too, and
 * partners by PDF, to whom they do not open: each says so.
 */
function earlierRecords(register: Register, referral: Referral): readonly Facts[] {
  const same = (reference: string): boolean =>
    reference === referral.reference ||
    register.rows.referral.get(reference)?.facts.caseNumber === referral.facts.caseNumber;
  return [...register.rows.record.values()]
    .filter((record) => same(record.reference) && !record.notHeard)
    .sort((a, b) => (a.sitting < b.sitting ? 1 : -1))
    .flatMap((record) => {
      const url = documentUrl(register, recordDocument(record));
      const sitting = register.rows.sitting.get(record.sitting);
      if (!url || !sitting) return [];
      const day = fullDate(dayOfSitting(sitting));
      return [{ label: `Record of ${day} (for chair and administrator)`, url }];
    });
}
