import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Register } from '../core/register/register.ts';
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
  const day = sitting && fullDate(dayOfSitting(sitting));
  const minutes = made?.kind === 'minutes' && sitting && minutesPath(frame, sitting);
  return [
    ...(minutes ? [{ path: minutes, words: `Send or approve the minutes of ${day ?? ''}` }] : []),
    ...(sitting && sits(frame.visitor)
      ? [
          {
            path: pathTo('sitting', { sitting: sitting.key }),
            words: `The sitting of ${day ?? ''}`,
          },
        ]
      : []),
    ...(referral && mayFollow(frame.visitor, referral)
      ? [
          {
            path: pathTo('referral', { reference: referral.reference }),
            words: `Request ${referral.reference}`,
          },
        ]
      : []),
  ];
}
