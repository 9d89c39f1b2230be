import { nearestName } from '../nearest-name.ts';
import type { Panel } from './panel.ts';
import { nearestOf, type Broken, type Relation } from './relation.ts';
import type { Stream } from './sitting-plan.ts';

const streamsOf = ({ sittings }: Panel): readonly Stream[] =>
  sittings.pattern === 'streams' ? sittings.streams : [];

const place = (at: number, within: string): string =>
  `sittings.streams[${at}]${within === '' ? '' : `.${within}`}`;

const typesOf = ({ requestTypes }: Panel): readonly string[] =>
  requestTypes?.choices.map(({ value }) => value) ?? [];

/** What streams are divided by is a type of request that the panel has. */
function typesUnknown(panel: Panel): readonly Broken[] {
  const types = typesOf(panel);
  const expected = `a request type of this panel: ${types.length === 0 ? 'it has none' : types.join(', ')}`;
  return streamsOf(panel).flatMap(({ category }, at) =>
    (category?.values ?? []).flatMap((value, index): readonly Broken[] =>
      types.includes(value)
        ? []
        : [
            {
              at: place(at, `category.values[${index}]`),
              expected,
              actual: JSON.stringify(value),
              example: nearestOf(value, types),
            },
          ],
    ),
  );
}

/** Whether somebody may be of both ages. */
const meet = ({ ages: one = {} }: Stream, { ages: other = {} }: Stream): boolean =>
  (one.fromMonths ?? 0) < (other.belowMonths ?? Infinity) &&
  (other.fromMonths ?? 0) < (one.belowMonths ?? Infinity);

/** A type of request goes to one stream, unless age decides between them. */
function heardTwice(panel: Panel): readonly Broken[] {
  const streams = streamsOf(panel);
  return streams.flatMap((stream, at) =>
    (stream.category?.values ?? []).flatMap((value, index): readonly Broken[] => {
      const before = streams.findIndex(
        (other, earlier) =>
          earlier < at && other.category?.values.includes(value) === true && meet(other, stream),
      );
      if (before < 0) return [];
      const expected = `a request type that no other stream of the same age hears: ${streams[before]?.code ?? ''} hears it`;
      const reads = [place(before, 'category'), place(before, 'ages'), place(at, 'ages')];
      const actual = JSON.stringify(value);
      return [{ at: place(at, `category.values[${index}]`), expected, actual, reads }];
    }),
  );
}

/** Where streams are divided, each says who is heard there: else it would be open to all. */
function undivided(panel: Panel): readonly Broken[] {
  const streams = streamsOf(panel);
  const divided = streams.find(({ ages, category }) => ages ?? category);
  if (!divided) return [];
  const expected = 'ages or a category, since other streams have one';
  const example = divided.category
    ? `category: { of: ${divided.category.of}, values: [${divided.category.values.join(', ')}] }`
    : 'ages: { fromMonths: 216 }';
  return streams.flatMap(({ ages, category }, at): readonly Broken[] =>
    (ages ?? category) ? [] : [{ at: place(at, ''), expected, actual: 'neither', example }],
  );
}

/** Where request types divide the streams, each type has one. */
function unheard(panel: Panel): readonly Broken[] {
  const streams = streamsOf(panel);
  const isDivided = streams.some(({ category }) => category);
  // One that is misspelt is a fault where it stands, and heard.
  const types = typesOf(panel);
  const heard = streams.flatMap(({ category }) =>
    (category?.values ?? []).map((value) =>
      types.includes(value) ? value : nearestName(value, types),
    ),
  );
  if (!isDivided || streams.some(({ category }) => category === undefined)) return [];
  const expected = 'a request type that some stream hears: it stands in no category';
  return types.flatMap((value, at): readonly Broken[] =>
    heard.includes(value)
      ? []
      : [{ at: `requestTypes.choices[${at}].value`, expected, actual: JSON.stringify(value) }],
  );
}

const streams = ['sittings.pattern', 'sittings.streams[].category', 'sittings.streams[].ages'];

/** Every request has a stream, and only one. */
export const streamRelations: readonly Relation[] = [
  { reads: ['requestTypes.choices[].value'], broken: typesUnknown },
  { reads: ['sittings.pattern'], broken: heardTwice },
  { reads: streams, broken: undivided },
  { reads: [...streams, 'requestTypes.choices[].value'], broken: unheard },
];
