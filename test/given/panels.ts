import type { Change, Register } from '../../src/core/register/register.ts';
import { preset } from '../core/given/presets.ts';
import { givenReferral, givenRegister } from './register.ts';
import type { GivenReferral } from './register.ts';

/** A register that runs this panel alone, whose people sit on it, and no rows but these. */
export const registerOf = (code: string, rows: readonly Change[] = []): Register => ({
  ...givenRegister(rows),
  panels: [preset(code)],
});

/** A child before this panel: `BC-26-0001` of the Best Care Panel. */
export function givenChild(
  code: string,
  number: number,
  received: string,
  altered: GivenReferral = {},
): Change {
  const { prefix } = preset(code);
  const reference = `${prefix}-26-${String(number).padStart(4, '0')}`;
  return givenReferral(number, received, { reference, panel: code, ...altered });
}

/** The days on which the register holds sittings, each with its stream or cohort. */
export const sittingsOf = ({ rows }: Register): readonly string[] =>
  [...rows.sitting.values()]
    .filter(({ status }) => status === 'planned')
    .map(({ on, movedTo, stream, cohort }) =>
      [movedTo ?? on, stream, cohort].filter((part) => part !== undefined).join(' '),
    )
    .sort();
