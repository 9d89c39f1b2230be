import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { sittingDates } from '../sitting/next-sittings.ts';
import { sittingKey } from './sittings.ts';

/** How many sittings stand ahead, so that a review date has one to come back to. */
const ahead = 8;

/** Adds the coming sittings of every panel. Source: CPR-3.1. */
export const planSittings = (register: Register, now: LocalDateTime): readonly Change[] =>
  register.panels.flatMap((panel) =>
    sittingDates(panel, dateOf(now), ahead).flatMap((on): readonly Change[] => {
      const key = sittingKey(panel.code, on);
      if (register.rows.sitting.has(key)) return [];
      return [{ table: 'sitting', row: { key, panel: panel.code, on, status: 'planned' } }];
    }),
  );
