import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { itself } from './logged.ts';
import { itemsOf, latestFinishOf, startOf } from './sittings.ts';

/** A sitting whose time has come has been held, if anything was to be heard. */
export const holdSittings = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    if (sitting.status !== 'planned' || startOf(register, sitting) > now) return [];
    if (itemsOf(register, sitting.key).some((item) => item.status === 'listed')) {
      return [{ table: 'sitting', row: { ...sitting, status: 'held' } }];
    }
    if (latestFinishOf(register, sitting) > now) return [];
    const stoodDown = { by: itself, why: 'Nothing was listed', at: now };
    return [{ table: 'sitting', row: { ...sitting, status: 'stood-down', stoodDown } }];
  });
