import { trimmed } from './reading.ts';
import type { SeatSaid } from './presence.ts';

const present = /^(?:present|attended|in attendance|[✓✔])(?![\p{L}\d])/iu;
const absent = /^(?:absent|apologies|not present|did not attend|did not come)(?![\p{L}\d])/iu;
const cover = /^cover(?:ed by|ed)?(?:$|\s*[:,(–-]\s*|\s+)(.*?)\)?$/isu;

/** Words that would say something else again of the same person. */
const other = /absent|apolog|cover|present|attend|\bnot\b/iu;

/**
 * `Present`, `Cover: Invented Person, Fostering ATM`, `Absent without cover`, with a remark behind it or
 * not. Undefined where it is none of the three, or may be two.
 */
export function markSaid(words: string): SeatSaid | undefined {
  const text = trimmed(words);
  const covered = cover.exec(text);
  if (covered) return { mark: 'cover', cover: (covered[1] ?? '').trim() };
  const mark = present.test(text) ? 'present' : 'absent';
  const found = (mark === 'present' ? present : absent).exec(text);
  if (!found) return undefined;
  const remark = text.slice(found[0].length).replace(/^\s*without cover/iu, '');
  return other.test(remark) ? undefined : { mark, cover: '' };
}
