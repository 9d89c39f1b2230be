import { insertPerson, insertRichLink } from '../../../../src/shells/local/workspace/docs/chips.ts';
import { emptyTable } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Cell } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { createFootnote } from '../../../../src/shells/local/workspace/docs/footnotes.ts';
import { textOf } from '../../../../src/shells/local/workspace/docs/runs.ts';
import { chooseAnswer, means, narrative } from './choose.ts';
import type { EditKind } from './edit-kind.ts';
import { lines, unreadable } from './intent.ts';
import { ask, claims, paragraphsOf, retype, startOf, typeAt } from './minutes-desk.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { paragraphSaying, saying } from './written-by-hand.ts';

const endOf = (desk: MinutesDesk, cell: Cell): number => {
  const last = paragraphsOf(cell).at(-1);
  return last ? startOf(desk, last) + textOf(last).length - 1 : 0;
};

/** Things in a cell that are not typed words. */
export const kindsOfChips: readonly EditKind[] = [
  {
    name: 'a person chip',
    everyday: true,
    make(desk, child) {
      const named = desk.chance.happens(0.5);
      const email = 'worker.two@council.example';
      const personProperties = { email, ...(named && { name: 'Worker Two' }) };
      const shown = named ? 'Worker Two' : email;
      const put = (cell: Cell): void => {
        retype(desk, cell, '');
        insertPerson(desk.tree, { location: { index: endOf(desk, cell) }, personProperties });
      };
      const cell = child.actions.rows[1]?.cells[1];
      const [first, ...others] = child.intent.actions === 'unreadable' ? [] : child.intent.actions;
      if (cell && first?.dueOn && desk.chance.happens(0.5)) {
        if (!claims(desk, child, 'actions')) return false;
        put(cell);
        child.intent.actions = [{ ...first, owner: shown }, ...others];
        return true;
      }
      const found = chooseAnswer(desk, child, ['Presented by']);
      if (!found) return false;
      put(found.cell);
      return means(child, found.label, lines(shown));
    },
  },
  {
    name: 'a file chip',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 0);
      if (!found) return false;
      typeAt(desk, endOf(desk, found.cell), ' See ');
      const richLinkProperties = {
        uri: 'https://docs.council.example/d/1',
        title: 'Care plan, CH-0001',
      };
      insertRichLink(desk.tree, {
        location: { index: endOf(desk, found.cell) },
        richLinkProperties,
      });
      const said = `${found.lines.at(-1) ?? ''} See Care plan, CH-0001`;
      return means(child, found.label, lines(...found.lines.slice(0, -1), said));
    },
  },
  {
    // Docs keeps comments beside the document: `documents.get` shows nothing of them by itself.
    name: 'a comment left open',
    everyday: true,
    make: () => true,
  },
  {
    name: 'a picture in a cell',
    weight: 0.4,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative);
      const last = found?.paragraphs.at(-1);
      if (!found || !last) return false;
      const element = { inlineObjectElement: { inlineObjectId: 'kix.picture' } };
      last.runs = [{ text: '\ufffc', style: {}, element }, ...last.runs];
      return means(child, found.label, unreadable);
    },
  },
  {
    name: 'a footnote',
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 0);
      if (!found) return false;
      createFootnote(desk.tree, { location: { index: endOf(desk, found.cell) } });
      return true;
    },
  },
  {
    name: 'a table within a cell',
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative);
      if (!found) return false;
      const table = saying(emptyTable(2, 2), [
        ['Home', 'Cost'],
        ['The first', '£1,000'],
      ]);
      found.cell.blocks.push(table, paragraphSaying(''));
      return means(child, found.label, lines(...found.lines, 'Home – Cost', 'The first – £1,000'));
    },
  },
  {
    name: 'the named range is lost',
    make(desk, child) {
      if (!desk.tree.namedRanges.some(({ name }) => name === 'panel_filled_minutes')) return false;
      ask(desk, { deleteNamedRange: { name: 'panel_filled_minutes' } });
      return claims(desk, child);
    },
  },
];
