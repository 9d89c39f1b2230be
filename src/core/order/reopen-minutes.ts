import { dateOf } from '../calendar/local-date-time.ts';
import type { Register, Sitting } from '../register/register.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import { err, ok } from '../result.ts';
import { isFinal, versionOf } from '../week/final-minutes.ts';
import { logged } from '../week/logged.ts';
import { panelOf, peopleIn } from '../week/sittings.ts';
import type { Decided, Given } from './order.ts';

/**
 * Final minutes are worked on again, with a reason. What was approved stands until the next version is:
 * nothing is taken back meanwhile. Source: CPR-5.2b.
 */
export function reopenMinutes(
  register: Register,
  sitting: Sitting,
  why: string,
  { by, now }: Given,
): Decided {
  const roles = ['chair', 'vice-chair', 'administrator'] as const;
  const may = peopleIn(register, sitting.panel, roles, dateOf(now));
  if (!may.some(({ email }) => email === by.toLowerCase())) {
    return err(
      'Only the chair, the vice chair or the administrator reopens minutes. Name who it is.',
    );
  }
  if (!isFinal(sitting)) return err('The minutes are not final: they can be changed as they are.');
  if (why.trim() === '') return err('Say why the minutes are reopened.');
  const next = versionOf(sitting) + 1;
  const { textLook: _, returnedForEdits: __, ...rest } = sitting;
  return ok({
    changes: [
      { table: 'sitting', row: { ...rest, reopened: { by: by.toLowerCase(), why, at: now } } },
      logged(
        now,
        sitting.key,
        `Minutes reopened for version ${next}`,
        ruleOfStep(panelOf(register, sitting.panel), 'approval'),
        by,
      ),
    ],
    said: `Reopened: the document is unlocked within minutes. Version ${next - 1} stands until version ${next} is approved.`,
  });
}
