import type { Register, Sitting } from '../register/register.ts';
import { itemsOf, panelOf } from '../week/sittings.ts';
import { differences, differenceWords } from './differences.ts';
import type { Difference } from './differences.ts';
import type { FromMinutes } from './from-minutes.ts';
import { presenceDifferences } from './presence-differences.ts';
import { noPresence, presencePlace } from './presence.ts';
import { turnDifferences } from './turn-differences.ts';

/** One thing that reading the minutes back, or approving them, would change of one child, or of who was there. */
export type ReadDifference = Difference & { readonly about: string };

/** All that the register would say otherwise: who was there, then child by child in the order of the agenda. */
export const readingDifferences = (
  register: Register,
  sitting: Sitting,
  { outcomes, presence = noPresence }: Pick<FromMinutes, 'outcomes' | 'presence'>,
): readonly ReadDifference[] => {
  const panel = panelOf(register, sitting.panel);
  const ofChildren = itemsOf(register, sitting.key).flatMap((item) => {
    const { reference, outcome } = item;
    const read = outcomes[reference];
    if (!read) return [];
    const found = [...differences(panel, outcome, read), ...turnDifferences(register, item, read)];
    return found.map((one) => ({ about: reference, ...one }));
  });
  const ofSitting = presenceDifferences(register, sitting, presence);
  return [...ofSitting.map((one) => ({ about: presencePlace, ...one })), ...ofChildren];
};

/** Children whose part was read and changes nothing: the register says the same already. */
export const saidAlready = (
  found: readonly ReadDifference[],
  { outcomes }: Pick<FromMinutes, 'outcomes'>,
): readonly string[] =>
  Object.keys(outcomes).filter((reference) => found.every(({ about }) => about !== reference));

/** The same in sentences, one for each child: `RP-26-0001: Decision: nothing → Approve.` */
export function readingWords(found: readonly ReadDifference[]): readonly string[] {
  const about = [...new Set(found.map((one) => one.about))];
  return about.map((name) => {
    const words = found.filter((one) => one.about === name).map(differenceWords);
    return `${name}: ${words.join('; ')}.`;
  });
}
