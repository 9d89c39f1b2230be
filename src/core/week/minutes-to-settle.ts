import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { Register, Sitting, TextLook } from '../register/register.ts';
import { approvalOf, isFinal } from './final-minutes.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, sittingsInOrder } from './sittings.ts';

/** Final minutes that no longer say what was approved. Source: CPR-5.2b. */
export const minutesToSettle = (register: Register): readonly OpenMatter[] =>
  sittingsInOrder(register).flatMap((sitting): readonly OpenMatter[] => {
    const { textLook } = sitting;
    if (!isFinal(sitting) || !textLook || textLook.found === 'the same') return [];
    return [
      {
        words: textLook.found === 'changed' ? '▲ Changed after approval' : '▲ Cannot be opened',
        what: `The final minutes of ${fullDate(dayOfSitting(sitting))}, ${approvedBy(sitting)}, ${matter(textLook)}`,
        who: administrator,
        about: sitting.key,
        path: paths.minutes(sitting.key),
        panel: sitting.panel,
        rule: 'CPR-5.2b',
      },
    ];
  });

function approvedBy(sitting: Sitting): string {
  const approval = approvalOf(sitting);
  return approval ? `approved by ${approval.by} on ${fullDateTime(approval.at)}` : '';
}

const matter = ({ found, since }: TextLook): string =>
  found === 'changed'
    ? `do not say any more what was approved; known since ${fullDateTime(since)}. Put the text back (in the document: File, Version history). Nothing is taken from the changed text.`
    : `cannot be opened; known since ${fullDateTime(since)}. Look for the document in the bin of the shared mailbox, and put it back.`;
