import { childrenOf, othersThan } from '../../core/leak/child-marks.ts';
import type { Leak, PlacedText } from '../../core/leak/leak.ts';
import { leaksIn } from '../../core/leak/leaks-in.ts';
import type { Facts, Register, RegisterDocument } from '../../core/register/register.ts';
import type { Program } from '../../workspace/program.ts';
import type { TurnReads } from '../turn-reads.ts';
import { namesOf } from './read-names.ts';

/** Facts of a record that people wrote, and what they are called on it. The others are the child's own. */
const written: Readonly<Record<string, string>> = {
  presentedBy: 'Presented by',
  presentation: 'Presentation',
  discussion: 'Discussion highlights',
  reasons: 'Reasons',
  recommendations: 'Recommendations',
  actions: 'Actions',
  dissents: 'Dissent',
};

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

const textsOf = (facts: Facts): readonly PlacedText[] =>
  Object.entries(written).flatMap(([name, place]) => {
    const text = wordsIn(facts[name]);
    return text === '' ? [] : [{ place, text }];
  });

function wordsIn(fact: Facts[string] | undefined): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'boolean' || fact === undefined) return '';
  return fact.map((row) => Object.values(row).map(wordsIn).join(' – ')).join('\n');
}
