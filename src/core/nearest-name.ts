/**
 * The known name a misspelt one was probably meant to be, or undefined when none is close: at most
 * two letters away, or one in three for longer names. `refrence` gives `reference`.
 *
 * @param most - letters away, where a name that is only like it would mislead.
 */
export function nearestName(
  misspelt: string,
  known: Iterable<string>,
  most = Math.max(2, Math.floor(misspelt.length / 3)),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const name of known) {
    const distance = lettersApart(misspelt.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other. */
function lettersApart(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next: number[] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
