/** Something about an installation that a person should know, and what mends it. */
export type WorkbookFinding = {
  /** `wrong`: the register cannot be relied on until it is mended. `advice`: it can. */
  readonly severity: 'wrong' | 'advice';
  /** One sentence: what is so. No child’s name, no case number. */
  readonly what: string;
  /** What to do about it, and where. */
  readonly fix: string;
};

export const wrong = (what: string, fix: string): WorkbookFinding => ({
  severity: 'wrong',
  what,
  fix,
});

export const advice = (what: string, fix: string): WorkbookFinding => ({
  severity: 'advice',
  what,
  fix,
});

/** A finding from words of the workbook, whose last sentence is the mend. */
export function findingFrom(words: string): WorkbookFinding {
  const cut = words.lastIndexOf('. ') + 1;
  return wrong(words.slice(0, cut), words.slice(cut + 1));
}
