import { createParagraphBullets } from '../../../../src/shells/local/workspace/docs/bullets.ts';
import { textOf } from '../../../../src/shells/local/workspace/docs/runs.ts';
import { updateTextStyle } from '../../../../src/shells/local/workspace/docs/styles.ts';
import { chooseAnswer, means, narrative } from './choose.ts';
import type { EditKind } from './edit-kind.ts';
import { lines } from './intent.ts';
import { retype, rowOf, startOf, takeOut, typeAt } from './minutes-desk.ts';

/** The words of an answer changed, cut, joined or dressed. */
export const kindsOfWords: readonly EditKind[] = [
  {
    name: 'a paragraph is split in two',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 0);
      const [first] = found?.paragraphs ?? [];
      const [line = '', ...others] = found?.lines ?? [];
      if (!found || !first) return false;
      const space = line.indexOf(' ');
      typeAt(desk, startOf(desk, first) + space, '\n');
      return means(
        child,
        found.label,
        lines(line.slice(0, space), line.slice(space + 1), ...others),
      );
    },
  },
  {
    name: 'two paragraphs are joined',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 1);
      const [first] = found?.paragraphs ?? [];
      const [one = '', two = '', ...others] = found?.lines ?? [];
      if (!found || !first) return false;
      const end = startOf(desk, first) + textOf(first).length - 1;
      takeOut(desk, end, end + 1);
      typeAt(desk, end, ' ');
      return means(child, found.label, lines(`${one} ${two}`, ...others));
    },
  },
  {
    name: 'curly quotes and apostrophes',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative);
      if (!found) return false;
      const words = 'She said “no” – the carers’ ‘plan’ stands…';
      retype(desk, found.cell, words);
      return means(child, found.label, lines(words));
    },
  },
  {
    name: 'blank lines before, between and after',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 0);
      const [first] = found?.paragraphs ?? [];
      if (!found || !first) return false;
      const start = startOf(desk, first);
      typeAt(desk, start + textOf(first).length - 1, '\n \n');
      typeAt(desk, start, '\n\n');
      return true;
    },
  },
  {
    name: 'a list made of the paragraphs of an answer',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative, (one) => one.lines.length > 0);
      const [first] = found?.paragraphs ?? [];
      if (!found || !first) return false;
      const startIndex = startOf(desk, first);
      const length = found.paragraphs.map(textOf).join('').length;
      const bulletPreset = desk.chance.oneOf([
        'BULLET_DISC_CIRCLE_SQUARE',
        'NUMBERED_DECIMAL_NESTED',
      ]);
      const range = { startIndex, endIndex: startIndex + length - 1 };
      createParagraphBullets(desk.tree, { range, bulletPreset });
      return true;
    },
  },
  {
    name: 'bold on half a word',
    everyday: true,
    make(desk, child) {
      const found = chooseAnswer(
        desk,
        child,
        [...narrative, 'Decision'],
        (one) => one.lines.length > 0,
      );
      const [first] = found?.paragraphs ?? [];
      if (!found || !first) return false;
      const start = startOf(desk, first);
      const range = { startIndex: start + 1, endIndex: start + 4 };
      updateTextStyle(desk.tree, { range, textStyle: { bold: true }, fields: 'bold' });
      return true;
    },
  },
  {
    name: 'non-breaking spaces, in the label too',
    make(desk, child) {
      const found = chooseAnswer(desk, child, ['Reasons', 'Outcome sought and why', 'Decision']);
      const label = found?.row.cells[0];
      if (!found || !label) return false;
      const words = found.label === 'Decision' ? (found.lines[0] ?? '') : 'It meets the need';
      retype(desk, found.cell, `\u00a0${words.replaceAll(' ', '\u00a0')}\u202f`);
      retype(desk, label, found.label.replaceAll(' ', '\u00a0'));
      return means(child, found.label, lines(words));
    },
  },
  {
    name: 'soft line breaks',
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative);
      if (!found) return false;
      retype(desk, found.cell, 'First line\u000bSecond line\u000b\u000bThird line');
      return means(child, found.label, lines('First line', 'Second line', 'Third line'));
    },
  },
  {
    name: 'emoji, another script and marks of its direction',
    make(desk, child) {
      const found = chooseAnswer(desk, child, narrative);
      if (!found) return false;
      retype(desk, found.cell, '\u200f👩‍👧 שלום\u200e and \u202bمرحبا\u202c\u200b, said A.B. 🙂');
      return means(child, found.label, lines('👩‍👧 שלום and مرحبا, said A.B. 🙂'));
    },
  },
  {
    name: 'an invisible mark in the decision and its label',
    make(desk, child) {
      const found = chooseAnswer(desk, child, ['Decision'], (one) => one.lines.length > 0);
      const label = rowOf(child, 'Decision')?.cells[0];
      if (!found || !label) return false;
      retype(desk, found.cell, `\u200e${found.lines.join(' ')}\u200b`);
      retype(desk, label, 'Deci\u200bsion\u200f');
      return true;
    },
  },
];
