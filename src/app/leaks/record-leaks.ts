import { childrenOf, othersThan } from '../../core/leak/child-marks.ts';
import type { Leak, PlacedText } from '../../core/leak/leak.ts';
import { leaksIn } from '../../core/leak/leaks-in.ts';
import type { Facts, Register, RegisterDocument } from '../../core/register/register.ts';
import type { Program } from '../../workspace/program.ts';
import type { TurnReads } from '../turn-reads.ts';
import { namesOf } from './read-names.ts';

/**
 * What in one child's record may tell of another child. Names are read from the request papers of its
 * sitting; where a paper says none, that is said too, since nobody could look for it.
 */
export function* leaksInRecord(
  register: Register,
  { sitting = '', reference = '' }: RegisterDocument,
  facts: Facts,
  reads: TurnReads,
): Program<readonly Leak[]> {
  const beside = childrenOf(register, sitting);
  const names = yield* namesOf(register, beside, reads);
  const nameless = beside.filter((one) => one !== reference && !names.has(one));
  return [
    ...leaksIn(textsOf(facts), othersThan(register, reference, sitting, names)),
    ...nameless.map((of): Leak => ({
      how: 'possible',
      kind: 'name not known',
      of,
      place: 'Request paper',
      line: '',
    })),
  ];
}

/** What people wrote in a record, and under which heading. The other facts are the child's own. */
const textsOf = ({
  presentedBy,
  sections,
  said,
  actions,
  dissents,
}: Facts): readonly PlacedText[] =>
  [
    { place: 'Presented by', text: wordsIn(presentedBy) },
    ...headed(sections, 'heading'),
    ...headed(said, 'label'),
    { place: 'Actions', text: wordsIn(actions) },
    { place: 'Dissent', text: wordsIn(dissents) },
  ].filter(({ text }) => text !== '');

const headed = (rows: Facts[string] | undefined, by: string): readonly PlacedText[] =>
  (Array.isArray(rows) ? (rows as readonly Facts[]) : []).map((row) => ({
    place: wordsIn(row[by]),
    text: wordsIn(row['text']),
  }));

function wordsIn(fact: Facts[string] | undefined): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'boolean' || fact === undefined) return '';
  return fact
    .map((row) =>
      Object.values(row)
        .map(wordsIn)
        .filter((words) => words !== '')
        .join(' – '),
    )
    .join('\n');
}
