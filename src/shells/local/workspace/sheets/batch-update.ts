import type { sheets_v4 } from '@googleapis/sheets';
import { parseFieldMask, select } from '../field-mask.ts';
import { invalid, naming, onlyMember } from '../refuse.ts';
import {
  addConditionalFormatRule,
  addFilterView,
  deleteFilterView,
  setBasicFilter,
} from './decorations.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import { draftOf, finished, type Draft } from './draft.ts';
import { spreadsheetJson } from './get-spreadsheet.ts';
import { areaOfA1 } from './grid-range.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './metadata.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './names.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protection.ts';
import { copyPaste, cutPaste, sortRange } from './rearrange.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './tabs.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './write-cells.ts';

type Apply = (draft: Draft, ask: never) => object;

/** Every kind of request the local workspace knows; any other is refused by name. */
const kinds: Readonly<Record<string, Apply>> = {
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  updateCells,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/**
 * Applies a whole batch or nothing of it.
 * @param by - address of the person asking; `owner` may edit what is protected.
 * @returns the workbook after the batch, and Google's reply.
 * @throws WorkspaceError 400 naming the request that was refused.
 */
export function batchUpdateSpreadsheet(
  spreadsheet: Spreadsheet,
  ask: sheets_v4.Params$Resource$Spreadsheets$Batchupdate,
  by: string,
  owner: string,
): { readonly spreadsheet: Spreadsheet; readonly reply: object } {
  const body = ask.requestBody ?? {};
  const requests = body.requests ?? [];
  if (requests.length === 0) invalid('Must specify at least one request.');
  const draft = draftOf(spreadsheet, by, owner);
  const replies = requests.map((request, index) => {
    const kind = onlyMember(request, index);
    const apply = kinds[kind];
    if (!apply)
      return invalid(`The local workspace does not know requests[${String(index)}].${kind}.`);
    const part = `requests[${String(index)}].${kind}`;
    return naming(part, () => apply(draft, request[kind as keyof typeof request] as never));
  });
  const next = finished(draft);
  const reply = {
    spreadsheetId: spreadsheet.spreadsheetId,
    replies,
    ...(body.includeSpreadsheetInResponse ? { updatedSpreadsheet: updated(next, ask) } : {}),
  };
  return {
    spreadsheet: next,
    reply: select(parseFieldMask(ask.fields ?? '*'), reply) as object,
  };
}

function updated(
  spreadsheet: Spreadsheet,
  ask: sheets_v4.Params$Resource$Spreadsheets$Batchupdate,
): sheets_v4.Schema$Spreadsheet {
  const mask = parseFieldMask(ask.fields ?? '*');
  const own = mask.size === 0 ? mask : (mask.get('updatedSpreadsheet') ?? new Map());
  return spreadsheetJson(spreadsheet, own, {
    areas: (ask.requestBody?.responseRanges ?? []).map((range) => areaOfA1(spreadsheet, range)),
    includeGridData: ask.requestBody?.responseIncludeGridData,
    fields: ask.fields,
  });
}
