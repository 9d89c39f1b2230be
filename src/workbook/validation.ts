import type { sheets_v4 } from '@googleapis/sheets';
import type { Column } from './column.ts';

/** What a cell of this column takes: a tick, or one of a list; undefined where anything may be typed. */
export function validationOf(column: Column): sheets_v4.Schema$DataValidationRule | undefined {
  if (column.shows === 'tick') return { condition: { type: 'BOOLEAN' }, strict: true };
  if (!column.choices) return undefined;
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: column.choices.map((choice) => ({ userEnteredValue: choice })),
    },
    strict: true,
    showCustomUi: true,
    inputMessage: `Choose ${inWords(column.choices)}.`,
  };
}

const inWords = (choices: readonly string[]): string =>
  [choices.slice(0, -1).join(', '), choices.at(-1) ?? '']
    .filter((part) => part !== '')
    .join(' or ');
