import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { dayOfSitting, sittingsInOrder, startOf } from '../core/week/sittings.ts';
import { dayHeard } from './day-heard.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { administers, concernedBy, mayApprove, sits } from './who-may.ts';

/** A sitting that has begun today; a path is empty where whoever looks may not go. */
export type SittingToday = {
  readonly panel: string;
  readonly day: string;
  readonly path: string;
  readonly minutes: string;
};

/** What a panel has sat on since this morning: the next sitting is no longer it, and people still work on it. */
export function sittingsOfToday(
  { visitor }: Frame,
  register: Register,
  { code, shortName }: Panel,
  now: LocalDateTime,
): readonly SittingToday[] {
  if (!concernedBy(visitor, code)) return [];
  const mayWrite = administers(visitor, code) || mayApprove(visitor, code);
  return sittingsInOrder(register)
    .filter((one) => one.panel === code && dayOfSitting(one) === dateOf(now))
    .filter((one) => one.status !== 'stood-down' && startOf(register, one) <= now)
    .map((one) => ({
      panel: shortName,
      day: dayHeard(register, one),
      path: sits(visitor, code) ? pathTo('sitting', { sitting: one.key }) : '',
      minutes: mayWrite ? pathTo('minutes', { sitting: one.key }) : '',
    }));
}

export function sittingToday({ panel, day, path, minutes }: SittingToday): Html {
  const name = `Today: ${panel}, ${day}`;
  return html`<section>
    <h2>${path === '' ? name : html`<a href="${path}">${name}</a>`}</h2>
    ${minutes !== '' && html`<p><a href="${minutes}">Minutes of today’s sitting</a></p>`}
  </section>`;
}
