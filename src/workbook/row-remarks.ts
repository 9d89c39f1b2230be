import { divisionNames } from '../core/calendar/division.ts';
import { nearestName } from '../core/nearest-name.ts';
import { namedByFile } from '../core/panel/named-by-file.ts';
import type { Panel } from '../core/panel/panel.ts';
import { typedText } from './cell.ts';
import { panelsNamed } from './panels-named.ts';
import type { NamedPanel } from './panels-named.ts';
import { flagsTyped, roles, typedDate } from './people-tabs.ts';
import type { GridRow, TabView } from './snapshot.ts';

/** What stands in a row of a tab that the council keeps: column id → text. */
type Read = (id: string) => string;

/**
 * Rows of People and Holidays that cannot be taken as they stand, each with its place, what is wrong and
 * the mend. Nobody is dropped and no day is counted by a slip of the keyboard without a word.
 */
export const rowRemarks = (
  views: ReadonlyMap<string, TabView>,
  named: readonly NamedPanel[],
  panels: readonly Panel[],
): readonly string[] => [
  ...remarksOn(views.get('people'), (read) => personRemarks(read, named)),
  ...remarksOn(views.get('people'), misspeltIn(panels)),
  ...remarksOn(views.get('holidays'), holidayRemarks),
];

function remarksOn(
  view: TabView | undefined,
  remarks: (read: Read) => readonly string[],
): readonly string[] {
  if (!view || view.trouble.length > 0) return [];
  return view.rows.flatMap((row, index) => {
    const read = reader(view, row);
    const empty = view.tab.columns.every(({ id }) => read(id) === '');
    return empty ? [] : remarks(read).map((words) => `${view.title}, row ${index + 2}: ${words}`);
  });
}

const reader =
  (view: TabView, row: GridRow): Read =>
  (id) =>
    typedText(row[view.columns.get(id) ?? -1]);

const oneAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

function personRemarks(read: Read, panels: readonly NamedPanel[]): readonly string[] {
  const email = read('email');
  const role = read('role');
  return [
    ...(oneAddress.test(email)
      ? []
      : [`"${short(email)}" is not one email address. Give each person one row and one address.`]),
    ...(roles.has(role)
      ? []
      : [`"${short(role)}" is not a role. Choose ${[...roles].join(', ')}.`]),
    ...['from', 'to'].flatMap((id) => notADate(read(id))),
    ...panelsNamed(read('panel'), panels).unknown.map(
      (named) =>
        `"${short(named)}" is not a panel. Type ${panels.map(({ shortName }) => shortName).join(', ')}, several with commas, or nothing for every panel.`,
    ),
  ];
}

/**
 * A title or a mark that no file looks for, and that is a slip of the keyboard away from one that a file does:
 * the seat would stand empty though its holder is there. Other titles are the council's own. Source: BC-5.1.
 */
function misspeltIn(panels: readonly Panel[]): (read: Read) => readonly string[] {
  const looked = panels.map(namedByFile);
  const titles = looked.flatMap((one) => one.titles);
  const flags = looked.flatMap((one) => one.flags);
  return (read) => [
    ...misspelt('title', [read('title').trim()], titles),
    ...misspelt('mark', flagsTyped(read('flag')), flags),
  ];
}

const misspelt = (
  what: string,
  typed: readonly string[],
  known: readonly string[],
): readonly string[] =>
  typed.flatMap((text) => {
    // Short titles are near one another without a slip: an IRO is no misspelt ISO.
    const meant = nearestName(text, known, Math.min(2, Math.floor(text.length / 4)));
    return meant === undefined || meant.toLowerCase() === text.toLowerCase()
      ? []
      : [`"${short(text)}" is a ${what} that no panel here looks for. Did you mean "${meant}"?`];
  });

const parts = Object.values(divisionNames);

const holidayRemarks = (read: Read): readonly string[] => [
  ...(read('date') === ''
    ? ['The date is missing. Type one, like 25 December 2026.']
    : notADate(read('date'))),
  ...(read('where') === '' || parts.includes(read('where'))
    ? []
    : [`"${short(read('where'))}" is not a place. Choose ${parts.join(', ')}, or nothing.`]),
];

const notADate = (text: string): readonly string[] =>
  text === '' || typedDate(text)
    ? []
    : [`"${short(text)}" is not a date. Type one, like 25 December 2026.`];

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
