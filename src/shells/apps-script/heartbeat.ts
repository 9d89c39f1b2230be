import { momentFrom } from '../../app/run.ts';
import { addMinutes } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';

const property = 'heartbeat';

/** Six turns missed. Google lets time triggers drift by a quarter of an hour. */
const longestSilence = 30;

/** A turn came to its end. Kept where the simple trigger `onOpen` may read it. */
export function beat(at: LocalDateTime): void {
  PropertiesService.getDocumentProperties().setProperty(property, at);
}

/** When the last turn came to its end, London wall clock. */
export function lastBeat(): LocalDateTime | undefined {
  const kept = PropertiesService.getDocumentProperties().getProperty(property);
  return kept === null ? undefined : momentFrom(kept);
}

/** Whether turns have stopped: none for half an hour, or none at all. */
export function hasStopped(now: LocalDateTime): boolean {
  const last = lastBeat();
  return last === undefined || addMinutes(last, longestSilence) < now;
}
