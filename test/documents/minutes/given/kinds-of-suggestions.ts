import { noStyle } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Run } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { splitRuns } from '../../../../src/shells/local/workspace/docs/runs.ts';
import { chooseAnswer, narrative } from './choose.ts';
import type { EditKind } from './edit-kind.ts';
import { claims } from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import { paragraphSaying } from './written-by-hand.ts';

const inserted = (text: string): Run => ({
  text,
  style: noStyle,
  suggestion: { inserted: ['suggest.in'] },
});
const deleted = (run: Run): Run => ({ ...run, suggestion: { deleted: ['suggest.out'] } });

/** The first line of an answer, to suggest something in. */
function chooseLine(desk: MinutesDesk, child: Child) {
  const labels = [...narrative, 'Decision'] as const;
  const found = chooseAnswer(desk, child, labels, ({ lines }) => lines.length > 0);
  const [paragraph] = found?.paragraphs ?? [];
  if (!found || !paragraph) return undefined;
  desk.suggested.push(child.reference);
  return paragraph;
}

/** Typed in suggesting mode: what is meant stays as it was until someone accepts it. */
export const kindsOfSuggestions: readonly EditKind[] = [
  {
    name: 'words suggested to go in',
    everyday: true,
    make(desk, child) {
      const paragraph = chooseLine(desk, child);
      if (!paragraph) return false;
      const [head, tail] = splitRuns(paragraph.runs, desk.chance.below(4));
      paragraph.runs = [...head, inserted('not '), ...tail];
      return true;
    },
  },
  {
    name: 'words suggested to go',
    everyday: true,
    make(desk, child) {
      const paragraph = chooseLine(desk, child);
      if (!paragraph) return false;
      const [head, rest] = splitRuns(paragraph.runs, 1);
      const [middle, tail] = splitRuns(rest, 4);
      paragraph.runs = [...head, ...middle.map(deleted), ...tail];
      return true;
    },
  },
  {
    name: 'words suggested in place of others',
    everyday: true,
    make(desk, child) {
      const paragraph = chooseLine(desk, child);
      if (!paragraph) return false;
      const line = paragraph.runs.map((run) => run.text).join('').length - 1;
      const [words, end] = splitRuns(paragraph.runs, line);
      paragraph.runs = [...words.map(deleted), inserted('Decline'), ...end];
      return true;
    },
  },
  {
    name: 'a suggested end of a paragraph',
    make(desk, child) {
      const paragraph = chooseLine(desk, child);
      if (!paragraph) return false;
      const cell = child.answers.rows
        .flatMap((row) => row.cells)
        .find(({ blocks }) => blocks.includes(paragraph));
      const [head, tail] = splitRuns(paragraph.runs, 3);
      paragraph.runs = tail;
      cell?.blocks.splice(cell.blocks.indexOf(paragraph), 0, {
        ...paragraph,
        runs: [...head, inserted('\n')],
      });
      return true;
    },
  },
  {
    name: 'a suggested row of the actions',
    make(desk, child) {
      if (!claims(desk, child, 'actions')) return false;
      desk.suggested.push(child.reference);
      const [model] = child.actions.rows.slice(-1);
      if (!model) return false;
      const cells = ['Suggested only', 'Worker One', '1 May 2027'].map((text, at) => {
        const blocks = [
          { ...paragraphSaying(''), runs: [inserted(text), { text: '\n', style: noStyle }] },
        ];
        return { style: model.cells[at]?.style ?? {}, blocks };
      });
      child.actions.rows.push({ ...model, cells, suggestion: { inserted: ['suggest.row'] } });
      return true;
    },
  },
];
