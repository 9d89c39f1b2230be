import type { docs_v1 } from '@googleapis/docs';
import { fullDate, plainDate } from '../../../../src/core/calendar/dates-in-full.ts';
import { addDays } from '../../../../src/core/calendar/local-date.ts';
import type { LocalDate } from '../../../../src/core/calendar/local-date.ts';
import { printedItem } from '../../../../src/core/minutes/printed-rows.ts';
import { isOpen } from '../../../../src/core/minutes/decision-rows.ts';
import { rowsFor } from '../../../../src/core/minutes/minutes-rows.ts';
import { guidanceWords } from '../../../../src/core/panel/guidance.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { documentRequests } from '../../../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../../../src/documents/document/document-templates.ts';
import { fillDocumentInParts } from '../../../../src/documents/document/fill-document.ts';
import { bringMinutesUp } from '../../../../src/documents/minutes/bring-minutes-up.ts';
import { batchUpdateDocument } from '../../../../src/shells/local/workspace/docs/batch-update.ts';
import { documentJson } from '../../../../src/shells/local/workspace/docs/document-json.ts';
import {
  clonedDocument,
  emptyDocument,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { DocumentTree } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Chance } from '../../../crash/given/seeded.ts';
import { lines } from './intent.ts';
import type { Meant, MeantAction } from './intent.ts';
import { minutesDesk, retype, rowOf } from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import { labelsIn, panelsWritten } from './labels.ts';
import type { MinutesLabel } from './labels.ts';

export const sittingOn = '2026-11-25' as LocalDate;

export const sentences = [
  'A.B. is settled at school.',
  "The carers' home was seen twice – once unannounced.",
  'It meets the assessed need: a home near the school.',
  'None of the other options was open',
  'Costs of £1,250.50 a week; to be looked at again',
  'She said: "I want to stay."',
  'Élodie’s grandmother was heard, too.',
  'Decision to be confirmed with Health',
  'See RP-25-0099 for the sibling',
] as const;

const owners = ['Fostering ATM', 'Worker One', 'SEN Officer', 'manager.one@council.example'];
const tasks = ['Find a school place', 'Arrange introductions', 'Write to the carers; two visits'];

/** A template Doc made once, as set-up makes it. */
let template: DocumentTree | undefined;
function templateDoc(): DocumentTree {
  const requests = [...documentRequests(documentTemplates.minutes)];
  template ??= batchUpdateDocument(emptyDocument('minutes'), { requests }).document;
  return template;
}

/** The same minutes for another editor: what one does is not seen by the other. */
export function sameMinutes({ panel, tree, children }: MinutesDesk, chance: Chance): MinutesDesk {
  const references = children.map(({ reference }) => reference);
  const desk = minutesDesk(clonedDocument(tree), references, chance, panel);
  for (const [index, { intent }] of desk.children.entries()) {
    const meant = children[index]?.intent;
    intent.actions = meant?.actions ?? [];
    for (const [label, value] of meant?.answers ?? []) intent.answers.set(label, value);
  }
  return desk;
}

/** Stands first in the minutes, and nobody types there. */
export const withdrawn = 'RP-26-0990';
/** Joins late, and comes first. */
export const joined = 'RP-26-0991';

/** What minutes of these children say, at other times and by other workers whenever it is asked. */
const factsOfChance = (panel: Panel, references: readonly string[], chance: Chance) => ({
  panel: panel.shortName,
  day: fullDate(sittingOn),
  guidance: guidanceWords(panel),
  members: [{ title: 'Chair', person: 'Person Chair', mark: 'Expected' }],
  items: references.map((reference, index) => ({
    number: String(index + 1),
    reference,
    initials: chance.oneOf(['A.B.', 'C.D.', 'Š.Ž.']),
    time: chance.oneOf(['9:30am', '9:50am', '12noon']),
    requestType: 'New placement',
    worker: chance.oneOf(['worker.one@council.example', 'worker.two@council.example']),
    manager: chance.oneOf(['', 'manager.one@council.example']),
    madeBefore: chance.happens(0.2),
    prompts: chance.happens(0.3)
      ? [{ label: 'Asked beforehand – Consent', words: '✓ Stands' }]
      : [],
    ...printedItem(panel, {}),
  })),
});

/**
 * Brings minutes up to date as the register stands later: the first child was withdrawn, another joined
 * late, some of those whose parts people wrote in are listed no more, or stand in another order.
 */
export function broughtUpLater(document: docs_v1.Schema$Document, desk: MinutesDesk) {
  const { panel, children, chance } = desk;
  const staying = children.map(({ reference }) => reference).filter(() => chance.happens(0.8));
  const order = chance.happens(0.3) ? [...staying].reverse() : staying;
  const facts = factsOfChance(panel, [joined, ...order], chance);
  const brought = bringMinutesUp(document, documentJson(templateDoc()), facts);
  if (!brought.ok) throw new Error(brought.error.map(({ sentence }) => sentence).join(' '));
  return brought.value;
}

/** Minutes of one to four children, filled by the compiler, in which a chair has then typed. */
export function minutesOfChance(chance: Chance): MinutesDesk {
  const panel = chance.happens(0.4) ? chance.oneOf(panelsWritten.slice(1)) : panelsWritten[0];
  if (!panel) throw new Error('There is no panel.');
  const references = Array.from(
    { length: 1 + chance.below(4) },
    (_, index) => `RP-26-0${141 + index * 7}`,
  );
  const facts = factsOfChance(panel, [withdrawn, ...references], chance);
  const document = documentJson(templateDoc());
  const filled = fillDocumentInParts(document, facts, 'panel_filled_minutes');
  if (!filled.ok) throw new Error(filled.error.map(({ sentence }) => sentence).join(' '));
  const copy = clonedDocument(templateDoc());
  const { document: tree } = batchUpdateDocument(copy, { requests: [...filled.value] });
  const desk = minutesDesk(tree, references, chance, panel);
  for (const [index, child] of desk.children.entries()) {
    const { worker, manager } = facts.items[index + 1] ?? { worker: '', manager: '' };
    child.intent.answers.set('Presented by', lines(manager ? `${worker}, ${manager}` : worker));
    typeMinutes(desk, child);
  }
  return desk;
}

export const dayOfChance = (chance: Chance): LocalDate => addDays(sittingOn, 1 + chance.below(300));

type Typed = readonly [string, Meant];

const said = (...typed: readonly string[]): Typed => [typed.join('\n'), lines(...typed)];

/** Answers as a chair types them, and what is meant by each. */
function answersOfChance(chance: Chance, panel: Panel): Partial<Record<MinutesLabel, Typed>> {
  const decision = chance.oneOf([
    'Approve',
    'Approved',
    'Decline',
    'Defer',
    'deferred.',
    'approve',
  ]);
  const words = (): Typed =>
    said(...Array.from({ length: 1 + chance.below(3) }, () => chance.oneOf(sentences)));
  const day = (): Typed => {
    const on = dayOfChance(chance);
    return [plainDate(on), { kind: 'day', on }];
  };
  const orNone = (how: number, otherwise: () => Typed): Typed =>
    chance.happens(how) ? said('None') : otherwise();
  return {
    ...(isOpen(panel) ? openAnswers(panel, chance, words) : {}),
    'Pen picture, needs and circumstances': words(),
    'Outcome sought and why': words(),
    'Discussion highlights': words(),
    Decision: said(decision),
    Reasons: words(),
    Recommendations: orNone(0.3, words),
    'Shared funding': said(chance.oneOf(['None', 'SEN', 'Health', 'Tripartite'])),
    'Review date': orNone(0.2, day),
    'Deferred to': /^defer/i.test(decision) ? day() : said(),
    Dissent: chance.happens(0.3) ? said('SEN Officer – the decision – no place was seen') : said(),
    'Confirmed to social worker and manager': said(chance.oneOf(['Yes', 'No', ''])),
  };
}

/** What a panel with an open list asks besides: its own headings, questions, and who was heard. */
const openAnswers = (
  panel: Panel,
  chance: Chance,
  words: () => Typed,
): Readonly<Record<MinutesLabel, Typed>> =>
  Object.fromEntries(
    rowsFor(panel, {}).flatMap(({ label, reads }) => {
      if (reads === 'words') return [[label, words()]];
      if (reads === 'heard-from' || reads === 'heard-until') return [[label, timeOfChance(chance)]];
      if (reads === 'heard') return [[label, said('Yes')]];
      return reads === 'question' ? [[label, said(chance.oneOf(['Yes', 'No', '']))]] : [];
    }),
  );

/** A time as people write it, or nothing. */
function timeOfChance(chance: Chance): Typed {
  const minutes = String(10 + chance.below(50));
  const [text = '', at = ''] = chance.oneOf([
    ['', ''],
    [`9.${minutes}am`, `09:${minutes}`],
    [`13:${minutes}`, `13:${minutes}`],
    [`2:${minutes} pm`, `14:${minutes}`],
    ['12 noon', '12:00'],
  ]);
  return text === '' ? said() : [text, { kind: 'time', at }];
}

function typeMinutes(desk: MinutesDesk, child: Child): void {
  const { chance } = desk;
  const typed = answersOfChance(chance, desk.panel);
  for (const label of labelsIn(desk.panel)) {
    const [text, meant] = typed[label] ?? [];
    if (text === undefined || meant === undefined) continue;
    if (text !== '') retype(desk, rowOf(child, label)?.cells[1], text);
    child.intent.answers.set(label, meant);
  }
  const count = chance.below(4);
  const actions = Array.from({ length: count }, () => actionOfChance(chance));
  child.intent.actions = count === 0 ? [{ what: 'None', owner: '', dueOn: undefined }] : actions;
  for (const [index, action] of child.intent.actions.entries()) {
    typeAction(desk, child, index + 1, action);
  }
}

export const actionOfChance = (chance: Chance): MeantAction => ({
  what: chance.oneOf(tasks),
  owner: chance.oneOf(owners),
  dueOn: dayOfChance(chance),
});

/** Types an action into a row of the table, counted from the header. */
export function typeAction(
  desk: MinutesDesk,
  { actions }: Child,
  row: number,
  { what, owner, dueOn }: MeantAction,
): void {
  const cells = actions.rows[row]?.cells ?? [];
  const due = dueOn === undefined ? '' : plainDate(dueOn);
  const withKind = cells.length === 4 ? ['', what, owner, due] : [what, owner, due];
  for (const [index, text] of withKind.entries()) {
    if (text !== '') retype(desk, cells[index], text);
  }
}
