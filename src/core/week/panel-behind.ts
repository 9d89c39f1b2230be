import type { Facts, Register } from '../register/register.ts';

/** Whatever belongs to a sitting or a request, or says in its words of which panel it speaks. */
type Belonging = {
  readonly sitting?: string | undefined;
  readonly reference?: string | undefined;
  readonly facts?: Facts;
};

/**
 * Code of the panel whose people a mail, document or record is for; undefined where it is of the workbook
 * itself. A reminder has neither sitting nor request: it says the name of its panel.
 */
export function panelBehind(
  { rows, panels, stopped = [] }: Register,
  { sitting = '', reference = '', facts }: Belonging,
): string | undefined {
  const own = rows.sitting.get(sitting)?.panel ?? rows.referral.get(reference)?.panel;
  return own ?? [...panels, ...stopped].find(({ name }) => name === facts?.['panel'])?.code;
}
