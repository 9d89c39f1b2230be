import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type Draft } from './draft.ts';
import { areaOf } from './grid-range.ts';

type NamedRange = sheets_v4.Schema$NamedRange;

/**
 * Names a range. The register's compare-and-swap rests on the refusal of a name that exists: names are
 * compared without regard to case, and one whose cells were deleted still counts.
 */
export function addNamedRange(draft: Draft, ask: sheets_v4.Schema$AddNamedRangeRequest): object {
  const wanted = kept(ask.namedRange ?? {});
  const name = allowedName(wanted.name);
  areaOf(draft, wanted.range);
  refuseTaken(draft, name);
  const namedRangeId = wanted.namedRangeId ?? `n${String(nextId(draft))}`;
  if (draft.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
    invalid(`A named range with the id ${namedRangeId} already exists.`);
  }
  const namedRange: NamedRange = kept({ ...wanted, name, namedRangeId });
  draft.namedRanges = [...draft.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
}

function refuseTaken(draft: Draft, name: string): void {
  const wanted = name.toLowerCase();
  for (const one of draft.namedRanges) {
    if (one.name?.toLowerCase() === wanted) {
      invalid(`A named range with name: ${name} already exists.`);
    }
  }
}

function allowedName(name: string | null | undefined): string {
  const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c\d*)$/i;
  const allowed = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u;
  const reserved = /^(?:true|false)/i;
  if (!name || !allowed.test(name) || looksLikeCell.test(name) || reserved.test(name)) {
    invalid(`The name ${name ?? ''} is not a valid name for a range.`);
  }
  return name;
}

export function updateNamedRange(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateNamedRangeRequest,
): object {
  const fields = requiredFields(ask.fields);
  const update = kept(ask.namedRange ?? {});
  const old = namedRangeOf(draft, update.namedRangeId);
  const next = kept({ ...mergeFields(old, update, fields), namedRangeId: old.namedRangeId ?? '' });
  const name = allowedName(next.name);
  if (name.toLowerCase() !== old.name?.toLowerCase()) refuseTaken(draft, name);
  areaOf(draft, next.range);
  draft.namedRanges = draft.namedRanges.map((one) => (one === old ? next : one));
  return {};
}

export function deleteNamedRange(
  draft: Draft,
  ask: sheets_v4.Schema$DeleteNamedRangeRequest,
): object {
  const old = namedRangeOf(draft, ask.namedRangeId);
  draft.namedRanges = draft.namedRanges.filter((one) => one !== old);
  return {};
}

function namedRangeOf(draft: Draft, id: string | null | undefined): NamedRange {
  const one = draft.namedRanges.find((range) => range.namedRangeId === id && range.range);
  return one ?? invalid(`No NamedRange with id: ${id ?? ''}`);
}
