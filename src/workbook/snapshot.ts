import type { sheets_v4 } from '@googleapis/sheets';
import type { Register } from '../core/register/register.ts';
import type { Tab } from './column.ts';

/** A row of cells as Google gave it; missing cells are empty. */
export type GridRow = readonly sheets_v4.Schema$CellData[];

/** One tab as it was found: where its columns and rows stand today. */
export type TabView = {
  readonly tab: Tab;
  /** What the tab is called today. */
  readonly title: string;
  /** Column id → 0-based column, wherever a person moved it. */
  readonly columns: ReadonlyMap<string, number>;
  /** The heading row as texts, by 0-based column: a council’s own columns have only these to be known by. */
  readonly headings: readonly string[];
  /** What is wrong with the headings, in words. While there is any, nothing is written to the tab. */
  readonly trouble: readonly string[];
  /** Those of them that only a person can settle: two names claim one column. */
  readonly claims: readonly string[];
  /** Rows below the heading; `rows[0]` stands on sheet row 1 (0-based). */
  readonly rows: readonly GridRow[];
  /** Key → 0-based sheet row. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rowCount: number;
};

/** What people put in their own columns of one row: column id → text, empties left out. */
export type Inputs = Readonly<Record<string, string>>;

/** The workbook at one moment: the register it holds and where everything stands. */
export type Snapshot = {
  readonly spreadsheetId: string;
  readonly register: Register;
  /** Number of the last commit, and the run that made it. */
  readonly generation: number;
  readonly run: string;
  readonly tabs: ReadonlyMap<string, TabView>;
  /** What the System tab is called today. */
  readonly systemTitle: string;
  /** `table/key` → 0-based row of the System tab. */
  readonly systemRowOf: ReadonlyMap<string, number>;
  /** First free row of the System tab. */
  readonly systemEnd: number;
  /** `tab/key` → what people typed there. */
  readonly inputs: ReadonlyMap<string, Inputs>;
  /** Rows of the tabs people keep that cannot be taken as they stand, in words. */
  readonly remarks: readonly string[];
};
