import type { Tab } from './column.ts';
import { councilTabs } from './council-tabs.ts';
import { followUpTabs } from './follow-up-tabs.ts';
import { weekTabs } from './week-tabs.ts';

/** The tabs of the workbook, in the order they stand. `docs/architecture.md` says why each is there. */
export const tabs = [
  ...weekTabs,
  ...followUpTabs,
  ...councilTabs,
] as const satisfies readonly Tab[];

export type TabId = (typeof tabs)[number]['id'];

export function tabOf(id: string): Tab {
  const found = tabs.find((tab) => tab.id === id);
  if (!found) throw new Error(`There is no tab ${id}.`);
  return found;
}

/** The product's memory: hidden, protected, never shown to a person as a place to work. */
export const systemSheetId = 99;
export const systemTitle = 'System';

export const columnNamed = (tab: string, id: string): Tab['columns'][number] | undefined =>
  tabOf(tab).columns.find((column) => column.id === id);
