import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { folderKey } from './prepare-sittings.ts';

/** Moves each listed item's paper into the folder of its sitting, where members may read it. */
export const gatherPapers = (register: Register, _now: LocalDateTime): readonly Change[] =>
  [...register.rows.document.values()].flatMap((paper): readonly Change[] => {
    const referral = register.rows.referral.get(paper.reference ?? '');
    const folder = folderKey({ key: referral?.sitting ?? '' });
    const listed =
      referral?.status === 'listed' &&
      paper.key === `paper:${referral.reference}:${referral.version}`;
    if (paper.kind !== 'paper' || !listed || paper.folder === folder) return [];
    return register.rows.document.has(folder)
      ? [{ table: 'document', row: { ...paper, folder } }]
      : [];
  });
