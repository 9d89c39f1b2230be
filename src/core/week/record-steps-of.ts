import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { recordSteps } from '../deadline/record-steps.ts';
import type { RecordStepDue } from '../deadline/record-steps.ts';
import type { Register, Sitting } from '../register/register.ts';
import { startOfNextSitting } from '../sitting/next-sittings.ts';
import { dayOfSitting, panelOf, sittingsInOrder } from './sittings.ts';

/**
 * The record's clocks for one sitting: draft, final, filed. Steps that the calendar does not
 * reach are left out. Source: CPR-5.2a, CPR-5.2b, CPR-5.3a, CPR-5.4.
 */
export function recordStepsOf(register: Register, sitting: Sitting): readonly RecordStepDue[] {
  const panel = panelOf(register, sitting.panel);
  const next = startOfNextSitting(panel, dayOfSitting(sitting), sittingsInOrder(register));
  const filedAt = allFiledAt(register, sitting);
  const steps = recordSteps(
    panel,
    { ...sitting, ...(filedAt ? { filedAt } : {}) },
    next,
    register.calendar,
  );
  return steps.ok ? steps.value : steps.error.known;
}

/** When the last record of the sitting was filed, or its minutes were final where no child was heard. */
function allFiledAt(register: Register, sitting: Sitting): LocalDateTime | undefined {
  const records = [...register.rows.record.values()].filter((one) => one.sitting === sitting.key);
  if (records.length === 0) return sitting.finalAt;
  const filed = records.flatMap(({ filedAt }) => filedAt ?? []).sort();
  return filed.length < records.length ? undefined : filed.at(-1);
}
