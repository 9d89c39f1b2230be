import { tabOf } from '../../src/workbook/layout.ts';
import { rowRemarks } from '../../src/workbook/row-remarks.ts';
import type { TabView } from '../../src/workbook/snapshot.ts';
import { preset } from '../core/given/presets.ts';

const columns = ['email', 'role', 'title', 'flag'] as const;

/** The tab People with one row. */
const peopleWith = (row: Partial<Record<(typeof columns)[number], string>>): TabView => ({
  tab: tabOf('people'),
  title: 'People',
  columns: new Map(columns.map((id, at) => [id, at])),
  headings: [],
  trouble: [],
  claims: [],
  rows: [
    columns.map((id) => ({
      userEnteredValue: {
        stringValue: { email: 'm@council.example', role: 'member', ...row }[id] ?? '',
      },
    })),
  ],
  rowOf: new Map(),
  rowCount: 2,
});

const panels = [preset('best-care'), preset('next-steps')];
const remarks = (row: Parameters<typeof peopleWith>[0]): readonly string[] =>
  rowRemarks(new Map([['people', peopleWith(row)]]), panels, panels);

describe('a title on People that a panel looks for [BC-5.1]', () => {
  it.each([
    ['SAT Team Manger', 'SAT Team Manager'],
    ['SAT Team  Manager', 'SAT Team Manager'],
    ['sat taem manager', 'SAT Team Manager'],
  ])('is asked for where a slip of the keyboard stands in its place: %s', (typed, meant) =>
    expect(remarks({ title: typed })).toEqual([
      `People, row 2: "${typed}" is a title that no panel here looks for. Did you mean "${meant}"?`,
    ]),
  );

  it.each(['SAT Team Manager', 'sat team manager ', '', 'ISO', 'Hedgehog Officer', 'Team Manager'])(
    'is not asked for where none can be meant: “%s”',
    (title) => expect(remarks({ title })).toEqual([]),
  );

  it('is one of the panels that run here', () => {
    const view = new Map([['people', peopleWith({ title: 'SAT Team Manger' })]]);
    expect(rowRemarks(view, panels, [preset('resources')])).toEqual([]);
  });
});

describe('a mark on People that a panel looks for [BC-5.1] [NS-2.2]', () => {
  it('is asked for where a slip of the keyboard stands in its place, each by itself', () =>
    expect(
      remarks({ flag: 'Nominees; Experienced operational decison-maker; Sits on Tuesdays' }),
    ).toEqual([
      'People, row 2: "Nominees" is a mark that no panel here looks for. Did you mean "Nominee"?',
      'People, row 2: "Experienced operational decison-maker" is a mark that no panel here looks for. Did you mean "Experienced operational decision-maker"?',
    ]));

  it('is taken in letters of either size', () =>
    expect(remarks({ flag: 'nominee; EXPERIENCED OPERATIONAL DECISION-MAKER' })).toEqual([]));
});
