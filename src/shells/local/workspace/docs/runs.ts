import type { Paragraph, Run } from './document-tree.ts';

/** The text of a paragraph; each element that is not text stands as one U+FFFC. */
export const textOf = (paragraph: Paragraph): string =>
  paragraph.runs.map((run) => run.text).join('');

/** Runs before and after an offset; a run across it is cut in two. */
export function splitRuns(runs: readonly Run[], offset: number): readonly [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    if (end <= offset) before.push(run);
    else if (start >= offset) after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, offset - start) });
      after.push({ ...run, text: run.text.slice(offset - start) });
    }
    start = end;
  }
  return [before, after];
}

/** Joins neighbours of equal style and drops empty runs, as Docs does after each edit. */
export function normalisedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    const alike = last && !last.element && !run.element && sameSuggestion(last, run);
    if (alike && sameStyle(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

const sameStyle = (one: Run, other: Run): boolean =>
  one.style === other.style || written(one.style) === written(other.style);

const sameSuggestion = (one: Run, other: Run): boolean =>
  one.suggestion === other.suggestion ||
  JSON.stringify(one.suggestion) === JSON.stringify(other.suggestion);

const writings = new WeakMap<object, string>();

function written(style: object): string {
  const known = writings.get(style);
  if (known !== undefined) return known;
  const text = canonical(style);
  writings.set(style, text);
  return text;
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, part]) => `${name}:${canonical(part)}`).join()}}`;
}

/**
 * Whether a place lies between the two halves of a surrogate pair.
 */
export function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
