import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { dateOf } from '../../../core/calendar/local-date-time.ts';
import type { Register } from '../../../core/register/register.ts';
import type { Frame } from '../../../pages/view.ts';
import { visitorFrom } from '../../../pages/who-may.ts';
import { ledToOversight } from '../../../pages/who-oversees.ts';
import { Refusal } from '../../../site/refusal.ts';
import { isOwnForm } from '../../../site/same-token.ts';
import { ledToChildren } from '../../../site/visit.ts';
import type { Snapshot } from '../../../workbook/snapshot.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';

/** What a page of the trial is made from. */
export type TrialVisit = { readonly snapshot: Snapshot; readonly frame: Frame };

/** One-time words by session: said on the next page, then forgotten. */
export type Sayings = Map<string, string>;

/** The words left for this browser, if any. They are said now. */
export function saidTo(c: Context<Carried>, sayings: Sayings): { readonly said?: string } {
  const said = sayings.get(c.get('session'));
  sayings.delete(c.get('session'));
  return said === undefined ? {} : { said };
}

/** Who looks: whoever was chosen at the top of the page, else an administrator. */
export const visitorOf = async (c: Context<Carried>, desk: Desk): Promise<string> =>
  getCookie(c, 'panel-visitor') ?? firstAdministrator((await desk.snapshot()).register);

const firstAdministrator = ({ people }: Register): string =>
  people.find(({ role }) => role === 'administrator')?.email ?? '';

/** The workbook now, and who looks. */
export async function visit(
  c: Context<Carried>,
  desk: Desk,
  sayings: Sayings,
): Promise<TrialVisit> {
  const snapshot = await desk.snapshot();
  const now = desk.now();
  const { people, panels, stopped = [] } = snapshot.register;
  const email = getCookie(c, 'panel-visitor') ?? firstAdministrator(snapshot.register);
  const visitor = visitorFrom(people, email, dateOf(now), [...panels, ...stopped]);
  return {
    snapshot,
    frame: {
      visitor,
      ...ledToChildren(snapshot.register, visitor),
      ...ledToOversight(snapshot.register, visitor),
      token: desk.token(email, dateOf(now)),
      address: c.req.path,
      ...saidTo(c, sayings),
      trial: { now, people },
    },
  };
}

/** The boxes a form posted, as text. A file is no answer. */
async function postedText(c: Context<Carried>): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((box): box is [string, string] => typeof box[1] === 'string'),
  );
}

/**
 * The boxes of a form of ours.
 * @throws Refusal when the form did not bring its own token back.
 */
export async function posted(
  c: Context<Carried>,
  desk: Desk,
): Promise<Readonly<Record<string, string>>> {
  const boxes = await postedText(c);
  const email = await visitorOf(c, desk);
  if (isOwnForm(boxes['token'] ?? '', email, dateOf(desk.now()), desk)) return boxes;
  throw new Refusal(
    403,
    'This page is too old',
    'The page you sent was made before the program was last started, or for somebody else.',
    'Go back, load the page again, and repeat what you did.',
  );
}

/** Where a form asked to come back to: only ever a path of our own. */
export const wayBack = (boxes: Readonly<Record<string, string>>): string => {
  const back = boxes['back'] ?? '/';
  return /^\/(?![/\\])[^\\\s]*$/.test(back) ? back : '/';
};
