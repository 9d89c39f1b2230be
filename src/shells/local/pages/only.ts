import type { Referral, Register, Sitting } from '../../../core/register/register.ts';
import type { Visitor } from '../../../pages/view.ts';
import { administers, mayFollow } from '../../../pages/who-may.ts';
import { Refusal } from './visit.ts';

const refused = (visitor: Visitor, whose: string): Refusal =>
  new Refusal(
    403,
    'You cannot open this page',
    `It is for ${whose}. You are signed in as ${visitor.name || visitor.email}.`,
    'Choose who you are at the top of the page, or ask the panel administrator.',
  );

/** Refuses anyone whom `may` does not let in. */
export function onlyThose(may: boolean, visitor: Visitor, whose: string): void {
  if (!may) throw refused(visitor, whose);
}

export const onlyAdministrators = (visitor: Visitor): void =>
  onlyThose(administers(visitor), visitor, 'the panel administrator');

const absent = (what: string): Refusal =>
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
export function followed(register: Register, reference: string, visitor: Visitor): Referral {
  const referral = referralAt(register, reference);
  onlyThose(mayFollow(visitor, referral), visitor, 'those who sent or present this request');
  return referral;
}

export function sittingAt(register: Register, key: string): Sitting {
  const found = register.rows.sitting.get(key);
  if (!found) throw absent('sitting');
  return found;
}

export const missing = absent;
