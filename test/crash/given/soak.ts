/** Whether everything is played in full: `npm run soak`. Otherwise a sample, by the same seeds each time. */
export const soaking = process.env['PANEL_SOAK'] === '1';

/** What a part of the trials came to: its counts in words, and every promise broken. */
export type Found = { readonly said: string; readonly wrong: readonly string[] };

export const thousands = (count: number): string => count.toLocaleString('en-GB');
