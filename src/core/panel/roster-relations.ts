import { inEachPart } from './in-each-part.ts';
import type { Fields } from './in-each-part.ts';
import { namedByFile } from './named-by-file.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import { nearestOf, repeated } from './relation.ts';
import type { Broken } from './relation.ts';
import { isCaseRole } from './roles.ts';

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** What a key of a roster may name, besides what its form says. */
function known(panel: Panel, input: unknown): Readonly<Record<string, readonly string[]>> {
  const { titles, flags } = namedByFile(panel);
  const seats = (panel.quorum?.seats ?? []).map(({ code }) => code);
  const { sittings } = panel;
  const items = namesUnder(input, 'items', 'reference');
  return {
    titles,
    deputyFor: titles,
    flags,
    item: items,
    interestIn: items,
    seat: seats,
    seats,
    stream: sittings.pattern === 'streams' ? sittings.streams.map(({ code }) => code) : [],
    cohorts: (panel.cohorts ?? []).map(({ code }) => code),
    requestType: (panel.requestTypes?.choices ?? []).map(({ value }) => value),
  };
}

const at = (part: unknown, key: string): unknown =>
  typeof part === 'object' && part !== null ? (part as Fields)[key] : undefined;

const partsUnder = (input: unknown, list: string): readonly unknown[] => {
  const parts = at(input, list);
  return Array.isArray(parts) ? parts : [];
};

const namesUnder = (input: unknown, list: string, key: string): readonly string[] =>
  partsUnder(input, list).flatMap((one) => texts(at(one, key)));

function unknownIn(
  fields: Fields,
  path: string,
  names: Readonly<Record<string, readonly string[]>>,
): readonly Broken[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const allowed = names[key];
    if (allowed === undefined) return [];
    return texts(value).flatMap((text, at) =>
      allowed.includes(text)
        ? []
        : [
            {
              at: Array.isArray(value) ? `${path}.${key}[${at}]` : `${path}.${key}`,
              expected: expectedFor(key, text, allowed),
              actual: JSON.stringify(text),
              example: exampleFor(key, text, allowed),
            },
          ],
    );
  });
}

const exampleFor = (key: string, text: string, allowed: readonly string[]): string =>
  key === 'titles' && isCaseRole(text)
    ? `for: [{ item: CH-0001, as: ${text} }]`
    : nearestOf(text, allowed);

const expectedFor = (key: string, text: string, allowed: readonly string[]): string => {
  if (key === 'titles' && isCaseRole(text)) return 'this part under "for", with the item it is for';
  const whose = key === 'item' || key === 'interestIn' ? 'this roster' : 'the panel’s file';
  return `one that ${whose} has: ${allowed.length === 0 ? 'it has none' : allowed.join(', ')}`;
};

/** Permission to fill two seats that the panel's file lets nobody fill together, or asks somebody else for. */
const notAllowed = (panel: Panel, fields: Fields, path: string): readonly Broken[] => {
  const groups = panel.quorum?.samePerson ?? [];
  if (fields['by'] === undefined || fields['seats'] === undefined) return [];
  const seats = texts(fields['seats']);
  const group = groups.find((one) => seats.every((code) => one.seats.includes(code)));
  if (group && (group.allowedBy ?? fields['by']) === fields['by'] && seats.length > 1) return [];
  const sayings = groups.map(
    ({ seats: codes, allowedBy }) =>
      `${codes.join(' and ')}${allowedBy === undefined ? '' : `, by: ${allowedBy}`}`,
  );
  const expected = `seats that the panel’s file lets one person fill: ${sayings.length === 0 ? 'it names none' : sayings.join('; ')}`;
  const by = typeof fields['by'] === 'string' ? fields['by'] : '';
  return [{ at: path, expected, actual: `${seats.join(' and ')}, by: ${by}` }];
};

const again = (input: unknown, list: string, key: string): readonly Broken[] =>
  repeated(
    list,
    key,
    partsUnder(input, list).map((one) => texts(at(one, key))[0]),
    key,
  );

/** What a roster names that its panel does not have, and what it gives twice. Read as far as it has that form. */
export function rosterBroken(panel: Panel, input: unknown): readonly PanelFault[] {
  const names = known(panel, input);
  const broken = [
    ...inEachPart(input, (fields, path) => [
      ...unknownIn(fields, path, names),
      ...notAllowed(panel, fields, path),
    ]),
    ...again(input, 'people', 'name'),
    ...again(input, 'items', 'reference'),
  ];
  return broken.map(({ at: path, expected, actual, example = '' }) => ({
    path,
    expected,
    actual,
    example,
  }));
}
