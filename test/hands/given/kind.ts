import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { administrator } from '../../crash/given/hands.ts';
import { setUpAgain } from './mends.ts';
import type { Mend } from './mends.ts';
import type { Edit } from './edit.ts';
import { first, late, second, third } from './stage.ts';

/** One kind of thing that somebody does in the workbook while the register works. */
export type Kind = {
  readonly name: string;
  /** Who does it: an administrator, or whoever is signed in to the mailbox that owns the workbook. */
  readonly by: string;
  readonly edit: Edit;
  /** Google keeps it from them, in its own words. */
  readonly refused?: true;
  /** What it orders otherwise, as the trials name it; nothing else may differ from the undisturbed run. */
  readonly orders?: RegExp;
  /** What Start or To do says until it is put right. */
  readonly says?: RegExp;
  /** How a person then puts it right. */
  readonly mend?: Mend;
  /** Somebody takes the whole workbook back to how it stood before the run; `edit` comes after that. */
  readonly setsBack?: true;
  /** Done alone: with others it leaves two rows of one name, so that nobody could say which words are whose. */
  readonly alone?: true;
};

type More = Pick<Kind, 'orders' | 'says' | 'mend' | 'setsBack' | 'alone'>;

export const anything = /./;

export const admin = (name: string, edit: Edit, more: More = {}): Kind => ({
  name,
  by: administrator,
  edit,
  ...more,
});
export const owner = (name: string, edit: Edit, more: More = {}): Kind => ({
  name: `${name}, in the mailbox’s name`,
  by: roleAccount,
  edit,
  ...more,
});
export const refused = (name: string, edit: Edit): Kind => ({
  name: `${name}, which Google refuses an administrator`,
  by: administrator,
  edit,
  refused: true,
});

/** What the register keeps of a typed cell and answers beside it. */
export const answer = (tab: string, key: string): string =>
  `row taken/${tab}/${key}|cell ${tab}/${key}/done|log `;
export const only = (...parts: readonly string[]): RegExp => new RegExp(`^(${parts.join('|')})`);
export const asked = (tab: string, key: string, ...more: readonly string[]): RegExp =>
  only(answer(tab, key), ...more);

export const ofAll = only(...[first, second, third, late].map((key) => answer('referrals', key)));

export const missing = /the column ".+" is missing/;
export const crossed = /is the one that held/;
export const setUp: Pick<Kind, 'mend'> = { mend: setUpAgain };
export const back = (edit: Edit, by = roleAccount): Mend => ({ edit, by });
