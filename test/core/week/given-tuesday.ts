import type {
  Change,
  Item,
  Person,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { bestCarePeople } from '../../given/best-care.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { day } from '../given/day.ts';

export const key = 'best-care:2026-12-01:under-18';
export const fostering = 'fostering@council.example';
export const without = (...emails: readonly string[]) =>
  bestCarePeople.filter(({ email }) => !emails.includes(email));
type Given = {
  readonly people?: readonly Person[];
  readonly sitting?: Partial<Sitting>;
  readonly item?: Partial<Item>;
  readonly facts?: object;
  readonly count?: number;
};

/** A Tuesday of the Best Care Panel with children in foster care, and nobody’s word of whether they come. */
export function given({
  people = bestCarePeople,
  sitting = {},
  item = {},
  facts = {},
  count = 1,
}: Given): Register {
  const row: Sitting = {
    key,
    panel: 'best-care',
    stream: 'under-18',
    on: day('2026-12-01'),
    status: 'planned',
    ...sitting,
  };
  const children = Array.from({ length: count }, (_, index): readonly Change[] => {
    const reference = `BC-26-000${index + 1}`;
    const own = { dateOfBirth: day('2010-03-01'), placement: 'in-house-foster', ...facts } as const;
    const listed: Item = {
      key: `${reference}@${key}`,
      reference,
      sitting: key,
      from: 'referral',
      status: 'listed',
      late: false,
      startsAt: `1${index}:00`,
      ...item,
    };
    return [
      givenChild('best-care', index + 1, '2026-11-19 09:00', {
        status: 'listed',
        sitting: key,
        facts: own,
      }),
      { table: 'item', row: listed },
    ];
  });
  const register = registerOf('best-care');
  return { ...withChanges(register, [{ table: 'sitting', row }, ...children.flat()]), people };
}
