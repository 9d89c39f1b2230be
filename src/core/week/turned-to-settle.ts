import { fullDate } from '../calendar/dates-in-full.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import type { Item, Register, Sitting, Turned } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, itemsOf, panelOf, sittingsInOrder } from './sittings.ts';

/** The children of a sitting of whom something waits for a person, since a later version turned them round. */
export const itemsLeft = (
  register: Register,
  { key }: Pick<Sitting, 'key'>,
): readonly (Item & { readonly turned: Turned })[] =>
  itemsOf(register, key).flatMap(({ turned, ...item }) =>
    turned && turned.left.length > 0 ? [{ ...item, turned }] : [],
  );

/** `RP-26-0001 was heard, says version 2.` and what is to be seen to. */
export const turnedWords = ({
  reference,
  status,
  turned,
}: Item & { readonly turned: Turned }): string => {
  const how = status === 'heard' ? 'was heard after all' : 'was not heard after all';
  return [`${reference} ${how}, says version ${turned.version}.`, ...turned.left].join(' ');
};

/** Where nothing could be done without guessing, or somebody had begun already. Source: CPR-3.5. */
export const turnedToSettle = (register: Register): readonly OpenMatter[] =>
  sittingsInOrder(register).flatMap((sitting) =>
    itemsLeft(register, sitting).map((item) => ({
      words: '◆ Turned round',
      what: `Minutes of ${fullDate(dayOfSitting(sitting))}: ${turnedWords(item)} Say on their page when it is seen to.`,
      who: administrator,
      about: item.key,
      path: paths.minutes(sitting.key),
      panel: sitting.panel,
      rule: ruleOfStep(panelOf(register, sitting.panel), 'approval'),
    })),
  );
