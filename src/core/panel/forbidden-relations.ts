import type { Panel } from './panel.ts';
import type { Broken, Relation } from './relation.ts';

type Gate = NonNullable<Panel['gates']>[number];

const gateBroken = (gate: Gate, path: string): readonly Broken[] => [
  ...(['answers', 'override'] as const).flatMap((key): readonly Broken[] => {
    if (gate[key] === undefined) return [];
    const expected = 'nothing here: what is forbidden stands until somebody says that it was done';
    return [{ at: `${path}.${key}`, expected, actual: gate[key].join(', ') }];
  }),
  ...(gate.before === 'final-minutes'
    ? [
        {
          at: `${path}.before`,
          expected: 'a step before the minutes: what is forbidden is not asked in them',
          actual: gate.before,
          example: 'hearing',
        },
      ]
    : []),
];

/** Nothing satisfies what is forbidden, and nobody lets it pass: what happened all the same is noted. */
const gatesBroken = ({ gates = [] }: Panel): readonly Broken[] =>
  gates.flatMap((gate, at) => (gate.effect === 'forbids' ? gateBroken(gate, `gates[${at}]`) : []));

/** Parts in a case without which nobody could present it. */
const presenting: ReadonlySet<string> = new Set(['social-worker', 'personal-advisor']);

const attendeesBroken = ({ attendees = [] }: Panel): readonly Broken[] =>
  attendees.flatMap(({ who, presence, when, substitutes, orElse }, at): readonly Broken[] => {
    if (presence !== 'forbidden') return [];
    const path = `attendees[${at}]`;
    const asks = when?.asked === undefined ? [] : ['when.asked'];
    const instead = [...(substitutes ? ['substitutes'] : []), ...(orElse ? ['orElse'] : [])];
    return [
      ...(presenting.has(who)
        ? [
            {
              at: `${path}.presence`,
              expected: 'required, expected or optional: whoever presents the child is asked',
              actual: presence,
              example: 'expected',
            },
          ]
        : []),
      ...[...asks, ...instead].map((key) => ({
        at: `${path}.${key}`,
        expected:
          'nothing here: whoever is not to be invited has no substitute and is not asked about',
        actual: key,
      })),
    ];
  });

/** What is forbidden is neither answered, set aside nor represented. Source: LCLH-4.5. */
export const forbiddenRelations: readonly Relation[] = [
  { reads: ['gates'], broken: gatesBroken },
  { reads: ['attendees'], broken: attendeesBroken },
];
