import type { Panel } from '../../src/core/panel/panel.ts';
import type { Change, Register } from '../../src/core/register/register.ts';
import { presets } from '../../src/panels/index.ts';
import { givenReferral, givenRegister } from './register.ts';
import type { GivenReferral } from './register.ts';

function presetOf(code: string): Panel {
  const found = presets().find((panel) => panel.code === code);
  if (!found) throw new Error(`No preset ${code}`);
  return found;
}

/** A register that runs this panel alone, whose people sit on it, and no rows but these. */
export const registerOf = (code: string, rows: readonly Change[] = []): Register => ({
  ...givenRegister(rows),
  panels: [presetOf(code)],
});

/** A child before this panel: `BC-26-0001` of the Best Care Panel. */
export function givenChild(
  code: string,
  number: number,
  received: string,
  altered: GivenReferral = {},
): Change {
  const { prefix } = presetOf(code);
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
