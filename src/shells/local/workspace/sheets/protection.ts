import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type Draft } from './draft.ts';
import { areaOf, looseArea, overlap, tabOf, type Area } from './grid-range.ts';

type Protected = sheets_v4.Schema$ProtectedRange;

const refusal =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * Refuses what protection keeps from the person asking. The owner of the workbook may edit anything.
 * @throws WorkspaceError 400 in Google's words.
 */
export function refuseIfProtected(draft: Draft, area: Area): void {
  if (mayAlways(draft)) return;
  for (const one of protections(draft)) {
    const kept = one.range && looseArea(draft, one.range);
    if (!kept || !overlap(kept, area) || mayEdit(draft, one)) continue;
    const spared = (one.unprotectedRanges ?? []).flatMap((range) => looseArea(draft, range) ?? []);
    const isFree = (column: Area): boolean => spared.some((free) => covers(free, column));
    if (!columnsOf(area).every(isFree)) invalid(refusal);
  }
}

/** Ranges that are spared may lie side by side, and a write may reach over several. */
const columnsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.right - area.left }, (_, offset) => ({
    ...area,
    left: area.left + offset,
    right: area.left + offset + 1,
  }));

/** Refuses a change of a whole tab that is protected from the person asking. */
export function refuseIfTabProtected(draft: Draft, sheetId: number): void {
  if (mayAlways(draft)) return;
  const whole = protections(draft).find(
    ({ range }) => range && (range.sheetId ?? 0) === sheetId && isWholeTab(range),
  );
  if (whole && !mayEdit(draft, whole)) invalid(refusal);
}

const isWholeTab = (range: sheets_v4.Schema$GridRange): boolean =>
  Object.keys(range).every((name) => name === 'sheetId');
const mayAlways = (draft: Draft): boolean => draft.by === draft.owner;
const protections = (draft: Draft): readonly Protected[] =>
  draft.tabs.flatMap((tab) => tab.protectedRanges);
const mayEdit = (draft: Draft, one: Protected): boolean =>
  one.warningOnly === true ||
  (one.editors?.users ?? []).some((email) => email.toLowerCase() === draft.by.toLowerCase());
const covers = (outer: Area, inner: Area): boolean =>
  outer.sheetId === inner.sheetId &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export function addProtectedRange(
  draft: Draft,
  ask: sheets_v4.Schema$AddProtectedRangeRequest,
): object {
  const wanted = kept(ask.protectedRange ?? {});
  if (!wanted.range) invalid('No range or named range was specified for the protected range.');
  areaOf(draft, wanted.range);
  const tab = tabOf(draft, wanted.range.sheetId);
  if (
    isWholeTab(wanted.range) &&
    tab.protectedRanges.some(({ range }) => range && isWholeTab(range))
  ) {
    invalid(`Sheet "${tab.properties.title ?? ''}" already has sheet protection.`);
  }
  const id = wanted.protectedRangeId ?? nextId(draft);
  if (protections(draft).some((one) => one.protectedRangeId === id)) {
    invalid(`Protected range with id ${String(id)} already exists.`);
  }
  const users = [...new Set([draft.by, draft.owner, ...(wanted.editors?.users ?? [])])];
  const editors = wanted.warningOnly ? {} : { editors: { ...wanted.editors, users } };
  const protectedRange = kept({ ...wanted, protectedRangeId: id, ...editors });
  tab.protectedRanges = [...tab.protectedRanges, protectedRange];
  return { addProtectedRange: { protectedRange } };
}

export function updateProtectedRange(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateProtectedRangeRequest,
): object {
  const fields = requiredFields(ask.fields);
  const update = kept(ask.protectedRange ?? {});
  const old = ownedProtection(draft, update.protectedRangeId);
  const next = kept(mergeFields(old, update, fields));
  if (next.range) areaOf(draft, next.range);
  replace(draft, old, { ...next, protectedRangeId: old.protectedRangeId ?? 0 });
  return {};
}

export function deleteProtectedRange(
  draft: Draft,
  ask: sheets_v4.Schema$DeleteProtectedRangeRequest,
): object {
  replace(draft, ownedProtection(draft, ask.protectedRangeId), undefined);
  return {};
}

function ownedProtection(draft: Draft, id: number | null | undefined): Protected {
  const one = protections(draft).find((range) => range.protectedRangeId === id);
  if (!one) return invalid(`No protected range with id: ${String(id ?? 0)}`);
  if (!mayAlways(draft) && !mayEdit(draft, one)) invalid(refusal);
  return one;
}

function replace(draft: Draft, old: Protected, next: Protected | undefined): void {
  for (const tab of draft.tabs) {
    tab.protectedRanges = tab.protectedRanges.flatMap((one) =>
      one === old ? (next ? [kept(next)] : []) : [one],
    );
  }
}
