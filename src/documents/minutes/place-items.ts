import type { DocPart } from '../document/document-parts.ts';
import type { PartMark } from '../document/part-marks.ts';
import type { StandingItem } from './standing-parts.ts';

/** What becomes of the children's parts: where they go, come in, or are left to a person. */
export type Placed = {
  /** Stretches of the content that are written anew: what goes, and what stands there then, in order. */
  readonly gaps: readonly Gap[];
  /** Parts that go, or are written again elsewhere. */
  readonly gone: readonly StandingItem[];
  /** Parts that say something else than the register, and that somebody wrote in. */
  readonly left: readonly LeftItem[];
};

export type Gap = {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly DocPart[];
};

/** `item` is absent where the child is not listed any more; `standing` where its heading cannot be found. */
export type LeftItem = {
  readonly key: string;
  readonly item?: DocPart;
  readonly standing?: StandingItem;
};

/**
 * Finds a place for every child in the order in which they are heard. What nobody touched is put where it
 * belongs; what somebody wrote in stays where it stands, and the others are placed around it.
 *
 * @param begins - where the first part goes in a Doc that has none.
 * @param elsewhere - whether a child's part stands in another tab.
 */
export function placeItems(
  items: readonly DocPart[],
  standing: readonly StandingItem[],
  marks: ReadonlyMap<string, PartMark>,
  begins: number,
  elsewhere: (key: string) => boolean,
): Placed {
  const staying = stayingOf(items, standing, marks);
  const gone = standing.filter((one) => !staying.includes(one));
  const isHere = (key: string): boolean => staying.some((one) => one.key === key);
  const wasHere = (key: string): boolean => gone.some((one) => one.key === key);
  const isLost = ({ key }: DocPart): boolean =>
    !isHere(key) && !wasHere(key) && (marks.has(key) || elsewhere(key));
  const fresh = items.filter((item) => !isHere(item.key) && !isLost(item));
  return {
    gaps: gapsOf(items, fresh, standing, staying, begins),
    gone,
    left: [
      ...staying.flatMap((one) => leftOf(one, items, marks)),
      ...items
        .filter((item) => isLost(item) && item.sense !== marks.get(item.key)?.sense)
        .map((item) => ({ key: item.key, item })),
    ],
  };
}

/** What somebody wrote in, and what is right as it is and stands in its place. */
function stayingOf(
  items: readonly DocPart[],
  standing: readonly StandingItem[],
  marks: ReadonlyMap<string, PartMark>,
): readonly StandingItem[] {
  let last = -1;
  return standing.filter(({ key, untouched }) => {
    const at = items.findIndex((item) => item.key === key);
    const isRight = at > last && items[at]?.print === marks.get(key)?.print;
    if (untouched && !isRight) return false;
    last = Math.max(last, at);
    return true;
  });
}

function leftOf(
  standing: StandingItem,
  items: readonly DocPart[],
  marks: ReadonlyMap<string, PartMark>,
): readonly LeftItem[] {
  const { key, untouched } = standing;
  const item = items.find((one) => one.key === key);
  const mark = marks.get(key);
  if (untouched || item?.sense === mark?.sense) return [];
  // A heading of somebody's own, with another child's reference, is nothing of ours.
  if (!item && !mark) return [];
  return [item ? { key, item, standing } : { key, standing }];
}

/** What goes is taken out where it stands; each part comes in where it was, or behind the one before it. */
function gapsOf(
  items: readonly DocPart[],
  fresh: readonly DocPart[],
  standing: readonly StandingItem[],
  staying: readonly StandingItem[],
  begins: number,
): readonly Gap[] {
  const runs = runsOf(standing, staying);
  const places = new Map<number, DocPart[]>(runs.map(({ from }) => [from, []]));
  let place = standing[0]?.from ?? begins;
  for (const [rank, item] of items.entries()) {
    const stays = staying.find(({ key }) => key === item.key);
    if (stays) place = stays.to;
    if (!fresh.includes(item)) continue;
    const home = runs.find(({ keys }) => keys.includes(item.key))?.from ?? place;
    const later = items.slice(rank + 1).map(({ key }) => key);
    const isPast = staying.some(({ key, from }) => later.includes(key) && from < home);
    if (home > place && !isPast) place = home;
    places.set(place, [...(places.get(place) ?? []), item]);
  }
  return [...places].map(([from, parts]) => {
    return { from, to: runs.find((run) => run.from === from)?.to ?? from, parts };
  });
}

type GoingRun = { readonly from: number; readonly keys: readonly string[]; readonly to: number };

/** Parts that go and follow each other, as one stretch. */
function runsOf(
  standing: readonly StandingItem[],
  staying: readonly StandingItem[],
): readonly GoingRun[] {
  const runs: GoingRun[] = [];
  for (const one of standing) {
    if (staying.includes(one)) continue;
    const last = runs.at(-1);
    if (last?.to !== one.from) runs.push({ from: one.from, to: one.to, keys: [one.key] });
    else runs[runs.length - 1] = { from: last.from, to: one.to, keys: [...last.keys, one.key] };
  }
  return runs;
}
