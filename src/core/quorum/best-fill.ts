/**
 * Who fills which place, so that as many places as can be are filled, an earlier place before a later one,
 * and nobody fills two. Places are given in the order of their weight, each with the names of those who may
 * fill it, the preferred first. Whoever could fill two leaves the one that somebody else can fill.
 *
 * @returns a name for each place, or nothing where nobody is left for it. The same for the same lists.
 */
export function bestFill(places: readonly (readonly string[])[]): readonly (string | undefined)[] {
  const placeOf = new Map<string, number>();

  /** Finds somebody for a place, moving others to another of theirs where that makes room. */
  const fill = (place: number, asked: Set<string>): boolean => {
    for (const name of places[place] ?? []) {
      if (asked.has(name)) continue;
      asked.add(name);
      const taken = placeOf.get(name);
      if (taken !== undefined && !fill(taken, asked)) continue;
      placeOf.set(name, place);
      return true;
    }
    return false;
  };

  places.forEach((_, place) => fill(place, new Set()));
  const nameAt = new Map([...placeOf].map(([name, place]) => [place, name] as const));
  return places.map((_, place) => nameAt.get(place));
}
