import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, LogLine } from '../register/register.ts';

/** Who the log names for what nobody asked for by hand. */
export const itself = 'Panel register';

/** A line for the log. `about` is a reference, a sitting or a key: never a name. */
export const logged = (
  at: LocalDateTime,
  about: string,
  what: string,
  rule: string,
  by: LogLine['by'] = itself,
): Change => ({ table: 'log', row: { at, by, about, what, rule } });
