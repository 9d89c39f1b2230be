import { momentFrom } from '../../app/run.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';

/** What the clock on a London wall shows at an instant: Google's own reckoning, not the script's. */
export const onLondonWall = (instant: Date): LocalDateTime =>
  momentFrom(Utilities.formatDate(instant, 'Europe/London', "yyyy-MM-dd'T'HH:mm:ss"));

/** The same for an instant in RFC 3339. */
export const londonTime = (instant: string): LocalDateTime => onLondonWall(new Date(instant));
