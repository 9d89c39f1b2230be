import type { sheets_v4 } from '@googleapis/sheets';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type Draft } from './draft.ts';
import { areaOf, tabOf } from './grid-range.ts';

/** Kept as it was given: nothing here is drawn. */
export function addConditionalFormatRule(
  draft: Draft,
  ask: sheets_v4.Schema$AddConditionalFormatRuleRequest,
): object {
  const rule = kept(ask.rule ?? {});
  const [first] = rule.ranges ?? [];
  if (!first) invalid('rule.ranges must have at least one range.');
  rule.ranges?.forEach((range) => areaOf(draft, range));
  if (Boolean(rule.booleanRule) === Boolean(rule.gradientRule)) {
    invalid('rule must have exactly one of booleanRule and gradientRule.');
  }
  const tab = tabOf(draft, first.sheetId);
  const index = ask.index ?? 0;
  if (index > tab.conditionalFormats.length) {
    invalid(`No conditional format on sheet: ${String(tab.sheetId)} at index: ${String(index)}`);
  }
  tab.conditionalFormats = [
    ...tab.conditionalFormats.slice(0, index),
    rule,
    ...tab.conditionalFormats.slice(index),
  ];
  return {};
}

export function addFilterView(draft: Draft, ask: sheets_v4.Schema$AddFilterViewRequest): object {
  const wanted = kept(ask.filter ?? {});
  areaOf(draft, wanted.range);
  const tab = tabOf(draft, wanted.range?.sheetId);
  const filter = kept({ ...wanted, filterViewId: wanted.filterViewId ?? nextId(draft) });
  if (tab.filterViews.some((one) => one.filterViewId === filter.filterViewId)) {
    invalid(`A filter view with id ${String(filter.filterViewId)} already exists.`);
  }
  tab.filterViews = [...tab.filterViews, filter];
  return { addFilterView: { filter } };
}

export function deleteFilterView(
  draft: Draft,
  { filterId }: sheets_v4.Schema$DeleteFilterViewRequest,
): object {
  const isMeant = (one: sheets_v4.Schema$FilterView): boolean => one.filterViewId === filterId;
  const tab = draft.tabs.find(({ filterViews }) => filterViews.some(isMeant));
  if (!tab) invalid(`No filter view with id: ${String(filterId)}`);
  tab.filterViews = tab.filterViews.filter((one) => !isMeant(one));
  return {};
}

export function setBasicFilter(draft: Draft, ask: sheets_v4.Schema$SetBasicFilterRequest): object {
  const filter = kept(ask.filter ?? {});
  areaOf(draft, filter.range);
  tabOf(draft, filter.range?.sheetId).basicFilter = filter;
  return {};
}
