import type { Child } from '../../src/core/register/child.ts';
import type { Action, ActionAgreed, Change, Register } from '../../src/core/register/register.ts';
import { child } from '../core/cohort/given-children.ts';
import { day } from '../core/given/day.ts';
import { givenChild, registerOf } from './panels.ts';
import { workerOne } from './people.ts';
import { decided } from './register.ts';
import { settled } from './week.ts';

export const reviewing = 'reviewing@council.example';
const heardAt = 'next-steps:2026-11-05';
export const overseen = `NS-26-0001@${heardAt}`;
/** The morning on which its minutes were approved. */
export const finalOn = '2026-11-06 10:00';

export const actionKey = (number: number): string => `${overseen}/${number}`;

export const recommended = (kind: string, what = 'Invented: visit the college'): ActionAgreed => ({
  what,
  owner: workerOne,
  kind,
});

/**
 * The rows of a young person, sixteen, whom the Next Steps Panel heard on Thursday 5 November 2026, with what it
 * recommended, and what the extract tells of them.
 */
export function nextStepsRows(
  agreed: readonly ActionAgreed[] = [recommended('recommendation')],
  told: Partial<Child> = {},
): readonly Change[] {
  const actions = agreed.map((one, index): Change => {
    const row: Action = { key: actionKey(index + 1), item: overseen, ...one };
    return { table: 'action', row };
  });
  return [
    {
      table: 'child',
      row: child('3000001', '2010-03-01', { reviewingOfficer: reviewing, ...told }),
    },
    givenChild('next-steps', 1, '2026-10-20 09:00', {
      status: 'heard',
      facts: { caseNumber: '3000001', dateOfBirth: day('2010-03-01') },
    }),
    {
      table: 'sitting',
      row: {
        key: heardAt,
        panel: 'next-steps',
        on: day('2026-11-05'),
        status: 'held',
        phase: 'approaching-18',
      },
    },
    {
      table: 'item',
      row: {
        key: overseen,
        reference: 'NS-26-0001',
        sitting: heardAt,
        from: 'referral',
        status: 'heard',
        late: false,
        outcome: decided({ decision: 'heard', actions: agreed }),
      },
    },
    ...actions,
  ];
}

/** The register on the morning on which the minutes were approved. */
export const afterNextSteps = (...told: Parameters<typeof nextStepsRows>): Register =>
  settled(registerOf('next-steps', nextStepsRows(...told)), finalOn);
