import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { tabOf } from './layout.ts';
import type { TabView } from './snapshot.ts';
import { tabView } from './tab-view.ts';

/** The whole log. It only ever grows and no rule looks at it, so no other read carries it. */
export function* readLog(spreadsheetId: string): Program<TabView> {
  const tab = tabOf('log');
  const { sheets } = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields:
      'sheets(properties(sheetId,title,gridProperties(rowCount)),data(columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(userEnteredValue))))',
    requestBody: {
      dataFilters: [{ gridRange: { sheetId: tab.sheetId } }],
      includeGridData: true,
    },
  });
  return tabView(tab, sheets?.[0]);
}
