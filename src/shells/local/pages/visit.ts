import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { dateOf } from '../../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../core/calendar/local-date-time.ts';
import type { Register } from '../../../core/register/register.ts';
import type { Frame } from '../../../pages/view.ts';
import { visitorFrom } from '../../../pages/who-may.ts';
import type { Snapshot } from '../../../workbook/snapshot.ts';
import type { Desk } from './desk.ts';
import { sameToken } from './guard.ts';
import type { Carried } from './guard.ts';

/** Something a page cannot do, and what the visitor can do about it. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 413;
  readonly title: string;
  readonly mend: string;

  constructor(status: Refusal['status'], title: string, because: string, mend: string) {
    super(because);
    this.status = status;
    this.title = title;
    this.mend = mend;
  }
}

export type Visit = {
  readonly snapshot: Snapshot;
  readonly register: Register;
  readonly now: LocalDateTime;
  readonly frame: Frame;
};

/** One-time words by session: said on the next page, then forgotten. */
export type Sayings = Map<string, string>;

/** Everything a page is made from: the workbook now, the clock, and who looks. */
export async function visit(c: Context<Carried>, desk: Desk, sayings: Sayings): Promise<Visit> {
  const snapshot = await desk.snapshot();
  const now = desk.now();
  const { register } = snapshot;
  const said = sayings.get(c.get('session'));
  sayings.delete(c.get('session'));
  const email = getCookie(c, 'panel-visitor') ?? firstAdministrator(register);
  return {
    snapshot,
    register,
    now,
    frame: {
      visitor: visitorFrom(register.people, email, dateOf(now)),
      token: c.get('token'),
      address: c.req.path,
      trial: { now, people: register.people, ...(said === undefined ? {} : { said }) },
    },
  };
}

const firstAdministrator = (register: Register): string =>
  register.people.find(({ role }) => role === 'administrator')?.email ?? '';

/** The boxes a form posted, as text. A file is no answer. */
export async function postedText(c: Context<Carried>): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((box): box is [string, string] => typeof box[1] === 'string'),
  );
}

/** The boxes of a form of ours; anything else is refused. */
export async function posted(c: Context<Carried>): Promise<Readonly<Record<string, string>>> {
  const boxes = await postedText(c);
  if (sameToken(c.get('token'), boxes['token'])) return boxes;
  throw new Refusal(
    403,
    'This page is too old',
    'The page you sent was made before the program was last started, or by another browser.',
    'Go back, load the page again, and repeat what you did.',
  );
}

/** Where a form asked to come back to: only ever a path of our own. */
export const wayBack = (boxes: Readonly<Record<string, string>>): string => {
  const back = boxes['back'] ?? '/';
  return /^\/(?![/\\])[^\\\s]*$/.test(back) ? back : '/';
};
