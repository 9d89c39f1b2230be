import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { clauseWords, quotationWords } from '../core/panel/citations.ts';
import { dueChecks, ladders, lookedAt } from '../core/panel/oversight-parts.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Oversight } from '../core/register/oversight.ts';
import type { Register } from '../core/register/register.ts';
import { forPlan, kindWords, planWords } from '../core/week/in-plan.ts';
import { documentUrl } from '../core/week/links.ts';
import { escalationWords, standingWords } from '../core/week/oversight-words.ts';
import { heardOnOf, officerOf, oversightStanding, reviewOf } from '../core/week/oversight.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { panelOf, peopleOn } from '../core/week/sittings.ts';
import { html } from './html.ts';
import type { Shown } from './html.ts';
import type { LookLine, OverseenView } from './overseen-parts.ts';
import type { Frame } from './view.ts';
import { mayFeed, mayLook } from './who-oversees.ts';

/** What is looked at of one child after its sitting, and what whoever looks may say. */
export function overseenView(
  frame: Frame,
  register: Register,
  row: Oversight,
  now: LocalDateTime,
): OverseenView {
  const panel = panelOf(register, row.panel);
  const { plan } = panel;
  const passing = dueChecks(panel).flatMap(({ passesTo }) => passesTo ?? [])[0];
  const standing = oversightStanding(register, row, dateOf(now));
  return {
    frame,
    reference: row.reference,
    facts: factsOf(register, panel, row, dateOf(now)),
    state: standingWords(panel, standing),
    ...(plan ? { plan: { label: plan.label, clause: clauseWords(panel, plan.rule) } } : {}),
    forPlan: forPlan(register, panel, row.key).map((action) => ({
      action: action.key,
      what: kindWords(panel, action),
      state: planWords(panel, action),
    })),
    lines: [...dueChecks(panel), ...lookedAt(panel)].map((rule) => ({
      code: rule.code,
      label: rule.label,
      clause: quotationWords(panel, rule),
      looked: lookedBy(row, rule.code),
      isCheck: rule.due === 'next-review',
    })),
    ladders: ladders(panel).map(({ code, label, stages = [], rule }) => ({
      ...{ code, label, stages },
      clause: clauseWords(panel, rule),
    })),
    escalations: (row.escalations ?? []).map((one, index) => ({
      words: `${escalationWords(one)}. ${aboutWords(register, panel, one.action)}${one.why}`,
      ...(one.outcome ? {} : { open: index + 1 }),
    })),
    ...(passing && !row.passed && standing.is !== 'done'
      ? { passesTo: { service: passing.service, clause: clauseWords(panel, passing.rule) } }
      : {}),
    looks: mayLook(frame.visitor, register, row),
    feeds: mayFeed(frame.visitor, register, row),
  };
}

function factsOf(
  register: Register,
  panel: Panel,
  row: Oversight,
  today: LocalDate,
): readonly (readonly [string, Shown])[] {
  const heardOn = heardOnOf(register, row);
  const review = reviewOf(register, row);
  const referral = register.rows.referral.get(row.reference);
  const record = register.rows.record.get(row.key);
  const path = record && documentUrl(register, recordDocument(record));
  return [
    ['Child', referral?.facts.initials ?? ''],
    ['Panel', `${panel.shortName}, ${heardOn ? fullDate(heardOn) : ''}`],
    ['Looked at by', officerWords(register, row, today)],
    ['Next review', review ? fullDate(review) : 'Not known'],
    ...inPlace(register, panel, row),
    ...(path ? [['Record', html`<a href="${path}">Open the record</a>`] as const] : []),
  ];
}

/** Documents open only to those of People. */
function officerWords(register: Register, row: Oversight, today: LocalDate): string {
  const officer = officerOf(register, row);
  if (officer === '') return 'Nobody is named: the administrator';
  const known = peopleOn(register, today).some(({ email }) => email === officer);
  return known ? officer : `${officer}, who is not in People and cannot open the record`;
}

/** Whether there is a plan, as it was last said of this child before the panel. Source: NS-1.2. */
function inPlace(
  register: Register,
  { plan }: Panel,
  { reference }: Oversight,
): readonly (readonly [string, string])[] {
  if (plan?.inPlace === undefined) return [];
  const said = register.rows.referral.get(reference)?.said?.[`preparation:${plan.inPlace}`];
  const on = said?.on ? `, ${fullDate(said.on)}` : '';
  const words = said
    ? `${said.answer}${on}. By ${said.by}, ${fullDateTime(said.at)}`
    : 'Nobody has said whether there is one';
  return [[plan.label, words]];
}

function lookedBy({ answers = {} }: Oversight, code: string): LookLine['looked'] {
  const looked = answers[code];
  if (!looked) return '';
  const { answer, on, by, forThem, at } = looked;
  return `${answer === 'yes' ? '✓ Yes' : '◆ No'}, in the review of ${fullDate(on)}. By ${by}${forThem ? ', for the officer' : ''}, ${fullDateTime(at)}.`;
}

function aboutWords({ rows }: Register, panel: Panel, action: string | undefined): string {
  const row = rows.action.get(action ?? '');
  return row ? `About “${kindWords(panel, row)}”. ` : '';
}
