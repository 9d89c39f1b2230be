import type { Child } from '../../../src/core/register/child.ts';
import type { Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day } from './day.ts';
import { preset } from './presets.ts';

export const panel = preset('permanence');
export const now = '2026-11-27 10:00';
export const key = '1000001';

/** One child under an interim care order since 2 November 2026, with what else is said of it. */
export const tracked = (altered: Partial<Child> = {}, rows: readonly Change[] = []): Register => ({
  ...withChanges(givenRegister(), [
    {
      table: 'child',
      row: child(key, '2018-05-20', {
        legalStatus: 'interim-care-order',
        legalSince: day('2026-11-02'),
        ...altered,
      }),
    },
    ...rows,
  ]),
  panels: [panel],
});

export const own = (register: Register): Child => register.rows.child.get(key)!;

/** Its case before the panel, but for what a test alters. */
export const caseOf = ({ facts, ...altered }: GivenReferral = {}): Change =>
  givenReferral(1, '2026-11-03 10:00', {
    reference: 'PP-26-0001',
    panel: 'permanence',
    status: 'heard',
    facts: { caseNumber: key, ...facts },
    ...altered,
  });

export const court = 'Court timeframe';
export const tick = (lines: Readonly<Record<string, object>>, cohort = 'interim-care-order') =>
  ({
    kind: 'tick-lines',
    panel: 'permanence',
    cohort,
    child: key,
    lines: Object.entries(lines).map(([line, said]) => ({ line, stands: true, note: '', ...said })),
  }) as const;

/** What the Tracker says of the child: its lines, how long the plan stands still, its events. */
export const kept = (register: Register, on = now) =>
  trackerLines(register, at(on)).map((line) => [
    line.code,
    line.kept?.lines,
    line.kept?.still,
    line.kept?.events,
  ]);
