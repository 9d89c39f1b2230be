import { knownPanels, runsHere } from '../panel/offered-panels.ts';
import type { Offered, PanelHere } from '../panel/offered-panels.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/**
 * What a new workbook keeps of its panels where somebody names those that it is to run.
 *
 * @param codes - each a panel of the register; at least one.
 * @returns a row for each panel that runs, or does not though it usually would; or why not, in a sentence.
 */
export function choosePanels(
  offered: Offered,
  codes: readonly string[],
): Result<readonly PanelHere[], string> {
  const known = knownPanels(offered, new Map());
  const strange = codes.find((code) => known.every((one) => one.code !== code));
  if (codes.length === 0 || strange !== undefined) {
    const named = strange === undefined ? 'Name a panel' : `There is no panel "${strange}"`;
    return err(`${named}. Panels here: ${known.map(({ code }) => code).join(', ')}.`);
  }
  const chosen = known.filter(({ code }) => codes.includes(code));
  const not = known.filter(
    ({ code }) => !codes.includes(code) && runsHere(offered, new Map(), code),
  );
  return ok([
    ...chosen.map(({ code }) => ({ key: code, runs: true, local: {} })),
    ...not.map(({ code }) => ({ key: code, runs: false, local: {} })),
  ]);
}
