/**
 * How many seeded trials a test makes: all of them, but for the mutation run, which runs each test
 * thousands of times and sets `PANEL_TRIALS` to the part it can afford (0.05 is one in twenty).
 */
export function trials(full: number): number {
  return Math.ceil(full * Number(process.env['PANEL_TRIALS'] ?? '1'));
}
