import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Child } from '../core/register/child.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import {
  childName,
  eventsSince,
  followedChild,
  keepsTracker,
} from '../core/week/followed-child.ts';
import type { FollowedChild } from '../core/week/followed-child.ts';
import { itemsOf, panelOf } from '../core/week/sittings.ts';
import { linesWords, stillWords } from '../core/week/tracker-words.ts';
import { fullDate } from '../core/calendar/dates-in-full.ts';
import { maySeeItem } from './asked-rows.ts';
import type { FollowedRow } from './followed-table.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { mayLookAt } from './who-follows.ts';

/** The children whose tracker whoever looks keeps as one of their own people. Source: CPP-2.1. */
export const ownFollowed = (
  register: Register,
  isOwn: (panel: Panel, child: Child) => boolean,
  now: LocalDateTime,
): readonly FollowedRow[] =>
  register.panels.filter(keepsTracker).flatMap((panel) =>
    [...register.rows.child.values()]
      .filter((child) => isOwn(panel, child))
      .flatMap((child): readonly FollowedRow[] => {
        const followed = followedChild(register, panel, child, dateOf(now));
        return followed ? [followedRow(panel, followed)] : [];
      }),
  );

const followedRow = (panel: Panel, followed: FollowedChild): FollowedRow => ({
  path: pathTo('followed', { panel: panel.code, child: childName(followed.child) }),
  name: `LCS ${followed.child.key}, ${followed.child.initials}`,
  panel: panel.shortName,
  lines: linesWords(followed.cohorts.flatMap(({ lines }) => lines)),
  still: stillWords(followed.still),
});

const shown: ReadonlySet<string> = new Set(['listed', 'heard']);

/**
 * The trackers of the children of a sitting, for those who may look at them: shown beside their papers when the
 * panel meets. Source: CPP-1.5. Source: CPP-1.1.
 */
export function followedAt(
  { visitor }: Pick<Frame, 'visitor'>,
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly FollowedRow[] {
  const panel = panelOf(register, sitting.panel);
  if (!keepsTracker(panel)) return [];
  return itemsOf(register, sitting.key)
    .filter(({ status }) => shown.has(status))
    .filter((item) => maySeeItem(visitor, register, sitting, item))
    .flatMap(({ reference }): readonly FollowedRow[] => {
      const number = register.rows.referral.get(reference)?.facts.caseNumber ?? '';
      const child = register.rows.child.get(number);
      if (!child || !mayLookAt(visitor, register, panel, child)) return [];
      const followed = followedChild(register, panel, child, dateOf(now));
      if (!followed) return [];
      const events = eventsSince(followed).map(({ on, what }) => `${fullDate(on)}: ${what}`);
      return [{ ...followedRow(panel, followed), name: reference, events }];
    });
}
