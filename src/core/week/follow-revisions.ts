import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import { decidedAnew } from './decided-anew.ts';
import { isFinal } from './final-minutes.ts';
import { logged } from './logged.ts';
import { recordAfter } from './record-after.ts';
import { panelOf } from './sittings.ts';
import { turnedToHeard, turnedToNotHeard } from './turn-items.ts';
import { turnOf } from './turned.ts';
import type { Revised } from './turned.ts';

/**
 * What follows once a later version of the minutes is approved: for each child only what changed. What
 * the version before sent is never sent again: whoever was told hears what is otherwise now, and a mail
 * that nobody has sent yet gives way to the new one. Source: CPR-3.6. Source: CPR-5.3a.
 */
export const followRevisions = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const { revised, outcome } = item;
    if (!revised || !outcome || !sitting || !isFinal(sitting)) return [];
    const turn = turnOf(revised.was, outcome);
    const given = { register, item, outcome, sitting, ...revised, now };
    if (turn === undefined) return changed(given);
    return turn === 'heard' ? turnedToHeard(given) : turnedToNotHeard(given);
  });

function changed(given: Revised): readonly Change[] {
  const { register, item, outcome, version, sitting, now } = given;
  const { revised: _, ...rest } = item;
  return [
    { table: 'item', row: { ...rest, outcome } },
    ...decidedAnew(given, recordAfter(register, item, sitting, now)),
    logged(
      now,
      item.key,
      `Changed in version ${version} of the minutes`,
      ruleOfStep(panelOf(register, sitting.panel), 'approval'),
    ),
  ];
}
