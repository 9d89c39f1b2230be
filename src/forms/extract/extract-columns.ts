import type { CsvRow } from './read-csv.ts';
import type { ChildFacts } from '../../core/register/child.ts';

/** What a column of an extract may tell. Names are turned to initials at once, and a provider only helps to tell a placement. */
export type ColumnId =
  | keyof ChildFacts
  | 'caseNumber'
  | 'name'
  | 'forename'
  | 'surname'
  | 'provider';

/** The columns that are looked for, the heading first that the register itself gives them. */
export const extractColumns: Readonly<Record<ColumnId, readonly string[]>> = {
  caseNumber: ['LCS number', 'LCS ID', 'Child ID', 'CHILD', 'Person ID', 'Case number', 'Number'],
  initials: ['Initials'],
  name: ['Name', 'Child name', 'Full name', 'Name of child', 'Young person'],
  forename: ['Forename', 'Forenames', 'First name', 'Given name'],
  surname: ['Surname', 'Last name', 'Family name'],
  dateOfBirth: ['Date of birth', 'DOB', 'Birth date', 'Born'],
  legalStatus: ['Legal status', 'LS', 'Legal status code'],
  legalSince: ['Legal status since', 'Date of order', 'Order date', 'Legal status start date'],
  placement: ['Placement', 'Placement type', 'PLACE', 'Placement type code'],
  provider: ['Placement provider', 'PLACE_PROVIDER', 'Provider'],
  placedSince: ['Placement since', 'Placement start', 'Placement start date', 'Placed on'],
  inCareSince: [
    'In care since',
    'Came into care',
    'Date became looked after',
    'Looked after since',
    'Care start date',
  ],
  planSince: [
    'Plan since',
    'Plan start',
    'Plan start date',
    'Child protection plan since',
    'CP plan start date',
    'CPP start date',
  ],
  planEndsOn: [
    'Plan ends',
    'Plan end',
    'Plan end date',
    'Placement agreement ends',
    'Order ends',
    'Order end date',
  ],
  secondReviewOn: ['Second review', 'Second review date', '2nd LAC review', '2nd review'],
  nextReviewOn: [
    'Next review',
    'Next review date',
    'Next CLA review',
    'Next LAC review',
    'Date of next review',
    'Review due',
  ],
  assessedOn: ['Last needs assessment', 'Needs assessment', 'Last assessed', 'Assessment date'],
  team: ['Team', 'Allocated team', 'Team name'],
  worker: ['Worker: address', 'Worker', 'Social worker', 'Social worker email', 'Worker email'],
  manager: ['Manager: address', 'Manager', 'Team manager', 'Team manager email', 'Manager email'],
  reviewingOfficer: [
    'IRO: address',
    'IRO',
    'IRO email',
    'Independent reviewing officer',
    'Reviewing officer',
  ],
  siblings: ['Brothers and sisters', 'Siblings', 'Sibling numbers', 'Sibling IDs'],
};

/** The heading that the register gives a column. */
export const headingOf = (id: ColumnId): string => extractColumns[id][0] ?? id;

/** The headings of what the register keeps, as it gives them itself. */
export const headingsKept: readonly string[] = [
  'caseNumber',
  'dateOfBirth',
  ...Object.keys(extractColumns).filter(
    (id) => !['caseNumber', 'dateOfBirth', 'name', 'forename', 'surname'].includes(id),
  ),
].map((id) => headingOf(id as ColumnId));

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where each column stands in a row. */
export type Columns = ReadonlyMap<ColumnId, number>;

/** Where each column stands, by its headings in any order and case; the first where several match. */
export function columnsIn(headings: readonly string[]): Columns {
  const found = headings.map(plain);
  const ids = Object.keys(extractColumns) as ColumnId[];
  return new Map(
    ids.flatMap((id): (readonly [ColumnId, number])[] => {
      const at = extractColumns[id]
        .map((name) => found.indexOf(plain(name)))
        .find((one) => one >= 0);
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/** What stands under a column; nothing where the extract has none. */
export const cellOf = ({ cells }: CsvRow, columns: Columns, id: ColumnId): string =>
  cells[columns.get(id) ?? -1] ?? '';
