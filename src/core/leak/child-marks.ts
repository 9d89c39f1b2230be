import type { Reference, Register, Rows, SittingKey } from '../register/register.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { ChildMarks } from './leak.ts';
import type { Others } from './leaks-in.ts';

/** Reference → the child's name, as far as the request papers of a sitting say. */
export type Names = ReadonlyMap<Reference, string>;

/** Every child that was to be heard at a sitting, whatever became of its item. */
export const childrenOf = (register: Register, sitting: SittingKey): readonly Reference[] =>
  (itemsBySitting(register.rows.item).get(sitting) ?? []).map(({ reference }) => reference);

const itemsBySitting = oncePer((items: Rows['item']) =>
  gatheredBy(items.values(), ({ sitting }) => sitting),
);

/** LCS number → a reference of that child. */
const byCaseNumber = oncePer(
  (referrals: Rows['referral']): ReadonlyMap<string, Reference> =>
    new Map([...referrals.values()].map(({ facts, reference }) => [facts.caseNumber, reference])),
);

/** What must not stand in texts of a sitting: about this child, or, without one, about no child. */
export function othersThan(
  register: Register,
  about: Reference | undefined,
  sitting: SittingKey | undefined,
  names: Names,
): Others {
  const { referral } = register.rows;
  const marks = marksOf(register, names);
  const [own] = about === undefined ? [] : marks(about);
  const beside = sitting === undefined ? [] : childrenOf(register, sitting);
  const heardTogether = new Set(referral.get(about ?? '')?.facts.siblings);
  const declared = beside.filter((one) =>
    heardTogether.has(referral.get(one)?.facts.caseNumber ?? ''),
  );
  return {
    ...(own === undefined ? {} : { own }),
    beside: beside.filter((reference) => reference !== about).flatMap(marks),
    byCaseNumber: byCaseNumber(referral),
    isReference: (reference) => referral.has(reference),
    declared: new Set(declared),
  };
}

const marksOf =
  ({ rows }: Register, names: Names) =>
  (reference: Reference): readonly ChildMarks[] => {
    const facts = rows.referral.get(reference)?.facts;
    if (!facts) return [];
    const { caseNumber, initials, dateOfBirth } = facts;
    const name = names.get(reference);
    return [
      {
        reference,
        caseNumber,
        initials,
        ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
        ...(name === undefined ? {} : { name }),
      },
    ];
  };
