import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields, type FieldMask } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { formattedNumber } from './formatted-number.ts';

type Cell = sheets_v4.Schema$CellData;
type Value = sheets_v4.Schema$ExtendedValue;

const mostCharacters = 50_000;

/** The fields of a cell that Google computes and nobody writes. */
const computed = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

/**
 * A cell after an update that names `fields`, with the values Google computes from what was entered.
 * @throws WorkspaceError 400 for two kinds of value at once, or text over 50,000 characters.
 */
export function updatedCell(old: Cell, update: Cell, fields: FieldMask): Cell {
  const cell = mergeFields<Cell>(old, update, fields);
  const written = Object.fromEntries(
    Object.entries(cell).filter(([name]) => !computed.includes(name)),
  ) as Cell;
  const entered = enteredValue(written.userEnteredValue);
  if (!entered) {
    const { userEnteredValue: _none, ...rest } = written;
    return kept(rest);
  }
  return kept({ ...written, userEnteredValue: entered, ...shown(entered, written) });
}

function enteredValue(value: Value | null | undefined): Value | undefined {
  if (!value) return undefined;
  const kinds = Object.keys(value);
  if (kinds.length === 0) return undefined;
  if (kinds.length > 1) {
    invalid(
      `Invalid value at 'user_entered_value' (oneof), oneof field 'value' is already set. Cannot set '${kinds[1] ?? ''}'`,
    );
  }
  const text = value.stringValue ?? value.formulaValue;
  if (text === '') return undefined;
  if (text && text.length > mostCharacters) {
    invalid(
      `Your input contains more than the maximum of ${String(mostCharacters)} characters in a single cell.`,
    );
  }
  if (typeof value.numberValue === 'number' && !Number.isFinite(value.numberValue)) {
    invalid('Number must be finite.');
  }
  return value;
}

function shown(value: Value, cell: Cell): Cell {
  if (typeof value.stringValue === 'string') {
    return { effectiveValue: value, formattedValue: value.stringValue };
  }
  if (typeof value.numberValue === 'number') {
    const format = cell.userEnteredFormat?.numberFormat;
    return { effectiveValue: value, formattedValue: formattedNumber(value.numberValue, format) };
  }
  if (typeof value.boolValue === 'boolean') {
    return { effectiveValue: value, formattedValue: value.boolValue ? 'TRUE' : 'FALSE' };
  }
  return calculated(value.formulaValue ?? '');
}

/** A link is the only formula that is worked out here; any other shows an error that says so. */
function calculated(formula: string): Cell {
  if (!formula.startsWith('=')) invalid('Formula must start with an equals sign.');
  const link = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(formula);
  if (link) {
    const url = (link[1] ?? '').replaceAll('""', '"');
    const label = (link[2] ?? link[1] ?? '').replaceAll('""', '"');
    return { effectiveValue: { stringValue: label }, formattedValue: label, hyperlink: url };
  }
  return {
    effectiveValue: {
      errorValue: { type: 'ERROR', message: 'The local workspace does not calculate formulas.' },
    },
    formattedValue: '#ERROR!',
  };
}
