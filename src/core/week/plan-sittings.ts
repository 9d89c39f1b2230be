import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register, Sitting } from '../register/register.ts';
import { sittingDays } from '../sitting/sitting-days.ts';
import { diaryOf, sittingKey } from './sittings.ts';

/** How many sittings stand ahead, so that a review date has one to come back to. */
const ahead = 8;

/** Adds the coming sittings of every panel. Source: CPR-3.1. */
export const planSittings = (register: Register, now: LocalDateTime): readonly Change[] =>
  register.panels.flatMap((panel) =>
    sittingDays(panel, dateOf(now), ahead, diaryOf(register)).flatMap(
      ({ on, meetsOn, stream, phase, cohort }): readonly Change[] => {
        const key = sittingKey(panel.code, on, stream);
        if (register.rows.sitting.has(key)) return [];
        const row: Sitting = {
          key,
          panel: panel.code,
          ...(stream === undefined ? {} : { stream }),
          ...(phase === undefined ? {} : { phase }),
          ...(cohort === undefined ? {} : { cohort }),
          on,
          status: 'planned',
          ...(meetsOn === on ? {} : { movedTo: meetsOn }),
        };
        return [{ table: 'sitting', row }];
      },
    ),
  );
