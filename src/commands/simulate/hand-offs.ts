import type { LocalDate } from '../../core/calendar/local-date.ts';
import { event } from './diary-event.ts';
import type { World } from './world.ts';

/**
 * One child in twelve is handed off to whom the panel's file names, once: a template to its worker where there is
 * one, and a notice with no more than the file says.
 *
 * Source: CPR-1.4a. Source: CPR-1.4b. Source: BC-3.7.
 */
export function handOff(
  { panel, happens, handedOff, events }: Pick<World, 'panel' | 'happens' | 'handedOff' | 'events'>,
  reference: string,
  on: LocalDate,
  time: string,
): void {
  for (const rule of panel.handOffs ?? []) {
    const key = `${reference}/${rule.code}`;
    if (!happens.yes(8) || handedOff.has(key)) continue;
    handedOff.add(key);
    const { label, template, to, data, remindEveryDays } = rule;
    if (template) {
      const what = `${reference}: ${label}: the ${template.name} goes to the worker`;
      events.push(event(on, time, what, template));
    }
    const again =
      remindEveryDays === undefined
        ? ''
        : `, again every ${remindEveryDays} days until it is listed there`;
    const what = `${reference}: ${label}: ${to.join(', ')} is told (${data.join(', ').toLowerCase()})${again}`;
    events.push(event(on, time, what, rule));
  }
}
