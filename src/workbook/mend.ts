import type { sheets_v4 } from '@googleapis/sheets';

/** Something about the shape of a workbook that is not as it should be, and what puts it right. */
export type Mend = {
  /** What is so, as a sentence. It names tabs and headings, and nothing that stands in a cell. */
  readonly what: string;
  /** In order; they count on the places that the workbook was read at. */
  readonly requests: readonly sheets_v4.Schema$Request[];
};
