import {
  clonedDocument,
  emptyDocument,
  plainStyle,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Block, Table } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { textOf } from '../../../../src/shells/local/workspace/docs/runs.ts';
import { narrative } from './choose.ts';
import type { EditKind } from './edit-kind.ts';
import { unreadable } from './intent.ts';
import {
  cellText,
  claims,
  retype,
  rowOf,
  sectionOf,
  startOf,
  takeOut,
  typeAt,
} from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import { copied, paragraphSaying } from './written-by-hand.ts';
import { labelOf, labelsIn } from './labels.ts';

function retitle(desk: MinutesDesk, child: Child, words: string): void {
  const { blocks } = desk.tree.body;
  const at = blocks.indexOf(child.heading);
  const start = startOf(desk, child.heading);
  takeOut(desk, start, start + textOf(child.heading).length - 1);
  typeAt(desk, start, words);
  const heading = blocks[at];
  if (heading?.kind !== 'paragraph') throw new Error(`${child.reference} has lost its heading.`);
  child.heading = heading;
}

function cutOut(desk: MinutesDesk, child: Child): readonly Block[] {
  const section = sectionOf(desk, child);
  const { blocks } = desk.tree.body;
  return blocks.splice(blocks.indexOf(child.heading), section.length);
}

/** The heading of the actions names the child too, so what stands below it is still known. */
function loseAnswers({ panel }: MinutesDesk, child: Child): void {
  for (const label of labelsIn(panel)) child.intent.answers.set(label, unreadable);
}

/** A child's whole part, and its heading. */
export const kindsOfSections: readonly EditKind[] = [
  {
    name: 'a section is moved',
    make(desk, child) {
      const others = desk.children.filter((one) => one !== child);
      if (others.length === 0 || !claims(desk, child, 'place')) return false;
      const section = cutOut(desk, child);
      const { blocks } = desk.tree.body;
      const before = desk.chance.oneOf([...others.map(({ heading }) => heading), blocks.at(-1)]);
      const at = before ? blocks.indexOf(before) : -1;
      blocks.splice(at === -1 ? blocks.length - 1 : at, 0, ...section);
      return true;
    },
  },
  {
    name: 'the heading is renumbered',
    make(desk, child) {
      if (!claims(desk, child, 'heading')) return false;
      const { reference } = child;
      const ways = [
        `12. ${reference} · A.B.`,
        `Item 4: ${reference} – A.B. – 2pm`,
        `Heard last: ${reference}`,
      ];
      retitle(desk, child, desk.chance.oneOf(ways));
      return true;
    },
  },
  {
    name: 'the heading loses its style',
    make(desk, child) {
      if (!claims(desk, child, 'heading')) return false;
      child.heading.style = plainStyle;
      return true;
    },
  },
  {
    name: 'the heading becomes a lower one',
    make(desk, child) {
      if (!claims(desk, child, 'heading')) return false;
      child.heading.style = { ...child.heading.style, namedStyleType: 'HEADING_4' };
      return true;
    },
  },
  {
    name: 'another hyphen in the reference',
    make(desk, child) {
      if (!claims(desk, child, 'heading')) return false;
      const hyphen = desk.chance.oneOf(['‐', '‑', '–', '—', '−', ' - ', '－']);
      retitle(desk, child, `1 · ${child.reference.toLowerCase().replaceAll('-', hyphen)} · A.B.`);
      return true;
    },
  },
  {
    name: 'notes in a second tab',
    make(desk, child) {
      if (!claims(desk, child, 'tab')) return false;
      const content = emptyDocument(desk.tree.documentId);
      content.body.blocks.splice(
        1,
        0,
        paragraphSaying(`Notes on ${child.reference}: the decision is open`),
        paragraphSaying('Dissent: SEN Officer – the decision – a note of mine, not of the panel'),
      );
      const within = desk.chance.happens(0.5) ? 't.0' : undefined;
      desk.tree.tabs.push({ id: `t.n${desk.tree.tabs.length}`, title: 'Notes', within, content });
      return true;
    },
  },
  {
    name: 'a section is moved to a second tab',
    make(desk, child) {
      if (!claims(desk, child, 'all')) return false;
      const content = emptyDocument(desk.tree.documentId);
      content.body.blocks.splice(1, 0, ...cutOut(desk, child));
      desk.tree.tabs.push({ id: `t.s${desk.tree.tabs.length}`, title: 'Heard last', content });
      return true;
    },
  },
  {
    name: 'the whole document is copied into a second tab',
    weight: 0.5,
    make(desk) {
      if (desk.claimed.size > 0) return false;
      for (const one of desk.children) claims(desk, one, 'all');
      const content = clonedDocument(desk.tree);
      content.tabs = [];
      desk.tree.tabs.push({ id: 't.copy', title: 'Copy of Tab 1', content });
      return true;
    },
  },
  {
    name: 'a child’s section is copied',
    make(desk, child) {
      if (!claims(desk, child, 'all')) return false;
      const { blocks } = desk.tree.body;
      blocks.splice(blocks.length - 1, 0, ...copied(sectionOf(desk, child)));
      return true;
    },
  },
  {
    name: 'a child’s section is copied and the copy changed',
    weight: 0.2,
    make(desk, child) {
      if (!claims(desk, child, 'all')) return false;
      const { blocks } = desk.tree.body;
      const copy = copied(sectionOf(desk, child));
      blocks.splice(blocks.length - 1, 0, ...copy);
      const table = copy.find((block): block is Table => block.kind === 'table');
      // Some of them are headings of the other panel.
      const label = desk.chance.oneOf(narrative.filter((one) => rowOf(child, one)));
      const row = table?.rows.find(({ cells }) => labelOf(cellText(cells[0])) === label);
      if (!row) throw new Error('The copy has no such row.');
      retype(desk, row.cells[1], 'Typed into the copy');
      child.intent.answers.set(label, unreadable);
      return true;
    },
  },
  {
    name: 'the reference in the heading is deleted',
    weight: 0.04,
    make(desk, child) {
      if (!claims(desk, child, 'all')) return false;
      retitle(desk, child, 'A.B.');
      loseAnswers(desk, child);
      return true;
    },
  },
  {
    name: 'the heading is deleted',
    weight: 0.04,
    make(desk, child) {
      const { blocks } = desk.tree.body;
      if (!claims(desk, child, 'all')) return false;
      blocks.splice(blocks.indexOf(child.heading), 1, paragraphSaying(''));
      loseAnswers(desk, child);
      return true;
    },
  },
];
