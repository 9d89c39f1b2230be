import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type Draft } from './draft.ts';
import { tabOf } from './grid-range.ts';

type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

/** Hangs metadata on the workbook, a tab, a row or a column; on a column it moves with the column. */
export function createDeveloperMetadata(
  draft: Draft,
  ask: sheets_v4.Schema$CreateDeveloperMetadataRequest,
): object {
  const wanted = kept(ask.developerMetadata ?? {});
  if (!wanted.metadataKey) invalid('DeveloperMetadata must have a metadataKey.');
  if (wanted.visibility !== 'DOCUMENT' && wanted.visibility !== 'PROJECT') {
    invalid('DeveloperMetadata must have a visibility.');
  }
  const location = located(draft, wanted.location);
  const metadataId = wanted.metadataId ?? nextId(draft);
  if (draft.metadata.some((one) => one.metadataId === metadataId)) {
    invalid(`DeveloperMetadata with ID ${String(metadataId)} already exists.`);
  }
  const developerMetadata = kept({ ...wanted, metadataId, location });
  draft.metadata = [...draft.metadata, developerMetadata];
  return { createDeveloperMetadata: { developerMetadata } };
}

function located(draft: Draft, location: Location | null | undefined): Location {
  const place = location ?? {};
  const kinds = [place.spreadsheet, place.sheetId, place.dimensionRange].filter(
    (kind) => kind !== undefined,
  );
  if (kinds.length !== 1) invalid('DeveloperMetadata must have exactly one location.');
  if (place.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (!place.dimensionRange) {
    return { locationType: 'SHEET', sheetId: tabOf(draft, place.sheetId).sheetId };
  }
  const range = place.dimensionRange;
  const tab = tabOf(draft, range.sheetId);
  const start = range.startIndex ?? 0;
  if (range.endIndex !== start + 1) {
    invalid('DeveloperMetadata must be associated with a single row or column.');
  }
  const columns = range.dimension === 'COLUMNS';
  if (start >= (columns ? tab.columnCount : tab.rowCount)) {
    invalid('DeveloperMetadata location is outside the grid.');
  }
  return {
    locationType: columns ? 'COLUMN' : 'ROW',
    dimensionRange: { ...range, sheetId: tab.sheetId, startIndex: start },
  };
}

export function updateDeveloperMetadata(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
): object {
  const fields = requiredFields(ask.fields);
  const filters = ask.dataFilters ?? [];
  if (filters.length === 0) invalid('Must specify at least one data filter.');
  const changed: Metadata[] = [];
  draft.metadata = draft.metadata.map((one) => {
    if (!filters.some((filter) => meets(one, filter))) return one;
    const merged = mergeFields(one, kept(ask.developerMetadata ?? {}), fields);
    const next = kept({ ...merged, location: located(draft, bare(merged.location)) });
    changed.push(next);
    return next;
  });
  return { updateDeveloperMetadata: { developerMetadata: changed } };
}

function bare(location: Location | null | undefined): Location {
  const { locationType: _computed, ...place } = location ?? {};
  return place;
}

export function deleteDeveloperMetadata(
  draft: Draft,
  ask: sheets_v4.Schema$DeleteDeveloperMetadataRequest,
): object {
  const filter = ask.dataFilter;
  if (!filter) invalid('Must specify a data filter.');
  const gone = draft.metadata.filter((one) => meets(one, filter));
  draft.metadata = draft.metadata.filter((one) => !gone.includes(one));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone } };
}

/** Whether a lookup finds this metadata. */
export function meets(one: Metadata, filter: sheets_v4.Schema$DataFilter): boolean {
  const lookup = filter.developerMetadataLookup;
  if (!lookup)
    return invalid('The local workspace finds metadata by developerMetadataLookup only.');
  const same = <T>(wanted: T | null | undefined, has: T | null | undefined): boolean =>
    wanted === undefined || wanted === null || wanted === has;
  return (
    same(lookup.metadataId, one.metadataId) &&
    same(lookup.metadataKey, one.metadataKey) &&
    same(lookup.metadataValue, one.metadataValue) &&
    same(lookup.visibility, one.visibility) &&
    same(lookup.locationType, one.location?.locationType)
  );
}
