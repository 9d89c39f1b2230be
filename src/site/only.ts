import type { Referral, Register, Sitting } from '../core/register/register.ts';
import type { Frame } from '../pages/view.ts';
import { administers, administersAll, administersAny, mayFollow } from '../pages/who-may.ts';
import { Refusal } from './refusal.ts';

/** Who could help a visitor who may not. In the trial anybody can be anybody. */
export const whoHelps = ({ trial }: Frame): string =>
  trial
    ? 'Choose who you are at the top of the page, or ask the panel administrator.'
    : 'Ask the panel administrator.';

/**
 * Refuses anyone whom `may` does not let in.
 * @throws Refusal that says whose page it is, and as whom one is signed in.
 */
export function onlyThose(may: boolean, frame: Frame, whose: string): void {
  const { visitor } = frame;
  if (may) return;
  throw new Refusal(
    403,
    'You cannot open this page',
    `It is for ${whose}. You are signed in as ${visitor.name || visitor.email}.`,
    whoHelps(frame),
  );
}

/** Somebody who runs one panel at least: what they are shown is theirs only. */
export const onlyAdministrators = (frame: Frame): void =>
  onlyThose(administersAny(frame.visitor), frame, 'the panel administrator');

/** What is of the workbook itself shows every panel that it runs. */
export const onlyAdministratorsOfAll = (frame: Frame, { panels }: Pick<Register, 'panels'>): void =>
  onlyThose(
    administersAll(frame.visitor, panels),
    frame,
    panels.length > 1 ? 'the administrators of every panel' : 'the panel administrator',
  );

/** What belongs to one panel, for whoever runs it; of no panel, for whoever runs them all. */
export function onlyAdministratorsOf(
  frame: Frame,
  register: Pick<Register, 'panels'>,
  panel: string | undefined,
): void {
  if (panel === undefined) onlyAdministratorsOfAll(frame, register);
  else onlyThose(administers(frame.visitor, panel), frame, 'the panel administrator');
}

/** What is named in an address and is not there: "There is no such sitting". */
export const absent = (what: string): Refusal =>
  new Refusal(
    404,
    `There is no such ${what}`,
    `The register holds no ${what} of that name.`,
    'Check the address, or find it from the home page.',
  );

export function referralAt(register: Register, reference: string): Referral {
  const found = register.rows.referral.get(reference);
  if (!found) throw absent('request');
  return found;
}

/** The request, for those who follow it. */
export function followed(register: Register, reference: string, frame: Frame): Referral {
  const referral = referralAt(register, reference);
  onlyThose(mayFollow(frame.visitor, referral), frame, 'those who sent or present this request');
  return referral;
}

export function sittingAt(register: Register, key: string): Sitting {
  const found = register.rows.sitting.get(key);
  if (!found) throw absent('sitting');
  return found;
}
