/** Whether everything is played in full: `npm run soak`. Otherwise a sample, by the same seeds each time. */
export const soaking = process.env['PANEL_SOAK'] === '1';

/** Says what a part of the suite came to, where the counts of a run are read. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const thousands = (count: number): string => count.toLocaleString('en-GB');
