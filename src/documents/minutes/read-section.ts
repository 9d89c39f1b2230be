import { actionsLabel, isNone } from '../../core/minutes/reading.ts';
import type { ActionReading, MinutesReading } from '../../core/minutes/reading.ts';
import { labelIn } from './minutes-labels.ts';
import type { MinutesLabels } from './minutes-labels.ts';
import type { MinutesSection, SectionPart } from './minutes-section.ts';
import { actionColumns, actionsIn, isOfActions } from './read-actions.ts';
import type { ReadActions } from './read-actions.ts';
import { excerptOf, readAnswers } from './read-answers.ts';
import type { SeenText } from './seen-text.ts';
import { rowsOf } from './table-rows.ts';
import type { SeenRow } from './table-rows.ts';

/** One child's part of the minutes, and sentences on what a person has to look at. */
export type ReadSection = { readonly reading: MinutesReading; readonly unread: readonly string[] };

type Desk = {
  readonly labels: MinutesLabels;
  readonly place: string;
  readonly answers: Map<string, string>;
  /** Every table of actions, each as it was read; none where there is no such table. */
  readonly actions: ActionReading[][];
  readonly unreadable: Set<string>;
  readonly unread: string[];
};

/**
 * Reads the answers, by their labels, and the table of actions of one child's part. A part that stands
 * twice, and says the same both times, is read once; where the two differ, neither is taken.
 */
export function readSection(
  { reference, place, occurrences }: MinutesSection,
  labels: MinutesLabels,
): ReadSection {
  const desk: Desk = {
    labels,
    place,
    answers: new Map(),
    actions: [],
    unreadable: new Set(),
    unread: [],
  };
  for (const parts of occurrences) readOccurrence(parts, desk);
  const actions = actionsOf(desk);
  nameMissing(desk, actions !== undefined);
  const { answers, unread, unreadable } = desk;
  const known = [...answers].filter(([label]) => !unreadable.has(label));
  return {
    reading: {
      reference,
      answers: Object.fromEntries(known),
      actions: unreadable.has(actionsLabel) ? [] : (actions ?? []),
      unreadable: [...unreadable],
      place,
    },
    unread: [...new Set(unread)],
  };
}

const say = (desk: Desk, words: string): void => {
  desk.unread.push(`${desk.place}: ${words}`);
};

function nameMissing(desk: Desk, hasActions: boolean): void {
  const missing = desk.labels.always.filter(
    (label) => !desk.answers.has(label) && !desk.unreadable.has(label),
  );
  const isLost = desk.answers.size === 0 && missing.length === desk.labels.always.length;
  if (isLost) say(desk, 'no table of answers stands here.');
  else for (const label of missing) say(desk, `the row “${label}” is not there.`);
  for (const label of isLost ? desk.labels.known.values() : missing) desk.unreadable.add(label);
  if (hasActions || desk.unreadable.has(actionsLabel)) return;
  say(desk, 'no table of actions stands here.');
  desk.unreadable.add(actionsLabel);
}

/** The actions, where every occurrence with a table of them says the same. */
function actionsOf(desk: Desk): readonly ActionReading[] | undefined {
  const [first, ...others] = desk.actions;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
    say(desk, 'the actions stand twice and differ. Please take one of the two tables out.');
    desk.unreadable.add(actionsLabel);
  }
  return first;
}

/** What stands under one heading of the child. */
function readOccurrence(parts: readonly SectionPart[], desk: Desk): void {
  const tables = parts.map((part) => (part.kind === 'table' ? rowsOf(part.table) : []));
  const known = new Set<string>();
  const strange = tables.findIndex((rows) => repeats(rows, known, desk.labels));
  const own = strange === -1 ? parts : parts.slice(0, strange);
  const headed = tables
    .slice(0, own.length)
    .some((rows) => actionColumns(rows, desk.labels.kinds) !== undefined);
  const actions: ActionReading[][] = [];
  for (const [index, part] of own.entries()) {
    const rows = tables[index] ?? [];
    if (part.kind !== 'table') continue;
    const read = actionsIn(rows, part.heading, headed || actions.length > 0, desk.labels);
    if (read) actions.push(takeActions(read, desk));
    else takeAnswers(rows, desk);
  }
  for (const part of own) if (part.kind === 'paragraph') readParagraph(part, actions, desk);
  if (actions.length > 0) desk.actions.push(actions.flat());
  if (strange === -1) return;
  const words = 'Is the heading of another child missing above it?';
  say(desk, `a second table of answers stands here. ${words}`);
}

/** Whether a table gives labels that were given already, so that it may be another child's. */
function repeats(rows: readonly SeenRow[], known: Set<string>, labels: MinutesLabels): boolean {
  const own = new Set(
    rows.flatMap(({ cells: [first] }) => labelIn(labels, first?.text ?? '') ?? []),
  );
  const again = [...own].some((label) => known.has(label));
  for (const label of own) known.add(label);
  return again;
}

function takeActions(
  { actions, unreadable, passedOver }: ReadActions,
  desk: Desk,
): ActionReading[] {
  for (const words of unreadable) say(desk, words);
  if (unreadable.length > 0) desk.unreadable.add(actionsLabel);
  for (const words of passedOver) say(desk, `${words} is not taken.`);
  return [...actions];
}

function takeAnswers(rows: readonly SeenRow[], desk: Desk): void {
  const { answers, passedOver } = readAnswers(rows, desk.labels);
  if (answers.length === 0) {
    const [first = ''] = rows
      .flatMap(({ cells }) => cells.map((cell) => cell.text))
      .filter(Boolean);
    if (first !== '' && passedOver.length > 0)
      say(desk, `the table that begins “${excerptOf(first)}” is not taken.`);
    return;
  }
  for (const words of passedOver) say(desk, words);
  for (const { label, text, unreadable } of answers) {
    for (const words of unreadable) say(desk, words);
    if (unreadable.length > 0) desk.unreadable.add(label);
    const before = desk.answers.get(label);
    if (before !== undefined && before !== text && !desk.unreadable.has(label)) {
      say(desk, `the row “${label}” stands twice and differs. Please take one of the two out.`);
      desk.unreadable.add(label);
    }
    desk.answers.set(label, text);
  }
}

/** `Decision: Approve`, typed outside the table, is read; anything else there is named. */
function readParagraph(
  { seen, heading }: SectionPart & { readonly kind: 'paragraph' },
  actions: ActionReading[][],
  desk: Desk,
): void {
  nameObjects(seen, desk);
  if (seen.text === '') return;
  const colon = seen.text.indexOf(':');
  const label = colon === -1 ? undefined : labelIn(desk.labels, seen.text.slice(0, colon));
  if (label !== undefined && (desk.answers.get(label) ?? '') === '') {
    desk.answers.set(label, seen.text.slice(colon + 1).trim());
  } else if (isNone(seen.text) && isOfActions(heading) && actions.flat().length === 0) {
    actions.push([{ what: seen.text, owner: '', due: '' }]);
  } else {
    say(desk, `“${excerptOf(seen.text)}” stands outside the table and is not taken.`);
  }
}

function nameObjects({ unreadable, beside }: SeenText, desk: Desk): void {
  for (const object of [...unreadable, ...beside]) {
    say(desk, `${object} outside the table is not taken. Please type what it says.`);
  }
}
