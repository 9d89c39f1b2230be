import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Referral, Register, Sitting } from '../core/register/register.ts';
import { dayOfSitting } from '../core/week/sittings.ts';
import { pathTo } from './routes.ts';
import { minutesPath } from './sitting-views.ts';
import type { Frame } from './view.ts';
import { mayFollow, sits } from './who-may.ts';

/** A page to go on to. */
export type Way = { readonly path: string; readonly words: string };

/** Where a document leads: the pages about its sitting and its request that this visitor can open. */
export function waysFrom(frame: Frame, { rows }: Register, fileId: string): readonly Way[] {
  const made = [...rows.document.values()].find((one) => one.fileId === fileId);
  const sitting = rows.sitting.get(made?.sitting ?? '');
  const referral = rows.referral.get(made?.reference ?? '');
  return [
    ...(sitting ? sittingWays(frame, sitting, made?.kind === 'minutes') : []),
    ...(referral && mayFollow(frame.visitor, referral) ? [requestWay(referral)] : []),
  ];
}

function sittingWays(frame: Frame, sitting: Sitting, isMinutes: boolean): readonly Way[] {
  const day = fullDate(dayOfSitting(sitting));
  const minutes = isMinutes ? minutesPath(frame, sitting) : undefined;
  const path = pathTo('sitting', { sitting: sitting.key });
  return [
    ...(minutes ? [{ path: minutes, words: `Send or approve the minutes of ${day}` }] : []),
    ...(sits(frame.visitor, sitting.panel) ? [{ path, words: `The sitting of ${day}` }] : []),
  ];
}

const requestWay = ({ reference }: Referral): Way => ({
  path: pathTo('referral', { reference }),
  words: `Request ${reference}`,
});
