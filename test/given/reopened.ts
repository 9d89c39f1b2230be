import { chair, workerOne } from './people.ts';
import { decided, givenReferrals, givenRegister } from './register.ts';
import { approved, mailKeys, ordered, sitting, worked, workedThrough } from './week.ts';
import type { Outcome, Register } from '../../src/core/register/register.ts';

export const first = `RP-26-0001@${sitting}`;
export const second = `RP-26-0002@${sitting}`;
export const visit = { what: 'Visit', owner: 'SEN Officer', dueOn: '2026-12-04' as never };
export const call = { what: 'Call', owner: workerOne };
export const parts = { 'RP-26-0001': 'part of RP-26-0001', 'RP-26-0002': 'part of RP-26-0002' };

export const drafted = workedThrough(
  givenRegister(givenReferrals(2)),
  '2026-11-23 17:01',
  '2026-11-24 11:30',
  '2026-11-25 09:30',
);
export const reopen = { kind: 'reopen-minutes', sitting, why: 'The date was wrong.' } as const;
export const sat = (register: Register) => register.rows.sitting.get(sitting)!;

/** Final, with both outcomes held. */
export const final = (outcome: Partial<Outcome> = {}): Register =>
  worked(approved(drafted, { 1: outcome, 2: {} }), '2026-11-27 09:00');

/** The same, with every outcome sent. */
export const told = (outcome: Partial<Outcome> = {}): Register =>
  mailKeys(final(outcome), 'outcome').reduce(
    (register, key) =>
      worked(
        ordered(register, { kind: 'send-now', mail: key }, '2026-11-27 10:00'),
        '2026-11-27 10:00',
      ),
    final(outcome),
  );

export const reopened = (register: Register): Register =>
  worked(ordered(register, reopen, '2026-11-27 11:00', chair), '2026-11-27 11:00');

/** Approved once more, with another outcome for the first child. */
export const again = (
  register: Register,
  outcome: Partial<Outcome>,
  otherParts: Readonly<Record<string, string>> = parts,
  when = '2026-11-30 09:00',
): Register =>
  worked(
    ordered(
      register.rows.sitting.get(sitting)?.reopened ? register : reopened(register),
      {
        kind: 'approve-minutes',
        sitting,
        outcomes: { 'RP-26-0001': decided(outcome), 'RP-26-0002': decided() },
        text: 'another text',
        parts: otherParts,
      },
      when,
      chair,
    ),
    when,
  );
