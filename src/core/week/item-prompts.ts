import { plainDate } from '../calendar/dates-in-full.ts';
import { promptLabels } from '../minutes/prompt-labels.ts';
import { missingParts } from '../quorum/quorum-of.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { askedOf } from './asked-of.ts';
import { isInside } from './asked.ts';
import type { Asked } from './asked.ts';
import { askedWords } from './asked-words.ts';
import { quorumAt } from './quorum-at.ts';
import type { QuorumAt } from './quorum-at.ts';
import { inOneSlotWith } from './one-slot.ts';

/** One row above a child's answers in the minutes: what is known, for those who write below it. */
export type ItemPrompt = { readonly label: string; readonly words: string };

/**
 * The quorum of one child as replies let it be expected, and what was asked beforehand of whom, with the
 * answer; never of what stays inside. None where the panel's file asks for neither.
 *
 * Source: BC-5.0. Source: LCLH-1.14. Source: LCLH-4.4. Source: NS-5.1.
 */
export function itemPrompts(
  register: Register,
  sitting: Sitting,
  item: Item,
): readonly ItemPrompt[] {
  const quorum = quorumAt(register, sitting).find((one) => one.item.key === item.key);
  const referral = register.rows.referral.get(item.reference);
  const all = referral ? askedOf(register, referral) : [];
  const asked = all.filter((one) => !isInside(one));
  const shared = inOneSlotWith(register, item);
  return [
    ...(shared.length > 0
      ? [
          {
            label: promptLabels.slot,
            words: `One slot with ${shared.join(' and ')}: each child has a decision and a record of its own.`,
          },
        ]
      : []),
    ...(quorum ? [{ label: promptLabels.quorum, words: quorumExpected(quorum) }] : []),
    ...asked.map((one) => ({
      label: `${promptLabels.asked} – ${one.label}`,
      words: referral ? `${askedWords(register, referral, one)}${beside(one)}` : '',
    })),
  ];
}

function quorumExpected({ standing, atBest, said }: QuorumAt): string {
  if (standing === 'quorate') return 'By the replies it will be quorate.';
  const missing = missingParts(standing === 'not-known' ? said : atBest).join(', ');
  return standing === 'not-known'
    ? `Quorate only if these come, who have not replied: ${missing}.`
    : `By the replies it will not be quorate: ${missing} missing. The child may be discussed; nothing decided is final.`;
}

function beside({ said, owners }: Asked): string {
  if (!said) return owners.length === 0 ? '' : `; asked of ${owners.join(', ')}`;
  const on = said.on ? `, ${plainDate(said.on)}` : '';
  return `: ${said.answer}${on}, said by ${said.by}`;
}
