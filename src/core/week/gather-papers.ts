import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Referral, Register, RegisterDocument } from '../register/register.ts';
import { blockedBy } from './gates.ts';
import { papersOf } from './papers-of.ts';
import { folderKey } from './prepare-sittings.ts';

/**
 * Keeps each request paper, and what was added to it from the case system, where those may read it who are to
 * judge it: in the folder of the sitting that is to hear it, where it stays once it was heard. A paper that was
 * withdrawn, put off, replaced or taken back leaves the folder, and members lose sight of it, and so does one
 * that waits for consent. Source: CPR-5.1a.
 * Source: LCLH-4.3. Source: LCLH-4.7.
 */
export const gatherPapers = (register: Register, _now: LocalDateTime): readonly Change[] =>
  [...register.rows.document.values()].flatMap((paper): readonly Change[] => {
    if (paper.kind !== 'paper' && paper.kind !== 'added') return [];
    const folder = placeOf(register, paper);
    const stands = folder === paper.folder || register.rows.document.has(folder ?? '');
    const wanted = stands ? folder : undefined;
    if (wanted === paper.folder) return [];
    const { folder: _, ...row } = paper;
    return [{ table: 'document', row: wanted === undefined ? row : { ...row, folder: wanted } }];
  });

/** The key of the folder in which members are to read a paper, whether or not it stands yet; none where they may not. */
export function placeOf(register: Register, paper: RegisterDocument): string | undefined {
  const { rows } = register;
  const referral = rows.referral.get(paper.reference ?? '');
  if (!referral) return paper.folder;
  if (referral.status === 'heard') return stillStands(referral, paper) ? paper.folder : undefined;
  if (referral.status !== 'listed' || !isInForce(register, referral, paper)) return undefined;
  if (blockedBy(register, referral, 'papers').length > 0) return undefined;
  return folderKey({ key: referral.sitting ?? '' });
}

/** Of request papers the last; of those that were added, for whichever sitting, each that was not taken back. */
const stillStands = ({ reference, version, papers = [] }: Referral, paper: RegisterDocument) =>
  paper.kind === 'added'
    ? papers.some(({ key, takenBack }) => key === paper.key && takenBack === undefined)
    : paper.key === `paper:${reference}:${version}`;

/** The same, of those that were added for this time alone. */
export function isInForce(
  register: Register,
  referral: Referral,
  paper: RegisterDocument,
): boolean {
  return paper.kind === 'added'
    ? papersOf(register, referral).some(({ key }) => key === paper.key)
    : stillStands(referral, paper);
}
