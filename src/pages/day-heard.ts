import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';

/** "Wednesday 25 November 2026"; of a panel with streams also whom it hears: "… (18 and over)". Source: BC-6.2. */
export function dayHeard(register: Register, sitting: Sitting): string {
  const { sittings } = panelOf(register, sitting.panel);
  const streams = sittings.pattern === 'streams' ? sittings.streams : [];
  const heard = streams.find(({ code }) => code === sitting.stream)?.label;
  return fullDate(dayOfSitting(sitting)) + (heard === undefined ? '' : ` (${heard})`);
}
