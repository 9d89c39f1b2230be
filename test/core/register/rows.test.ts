import {
  noRows,
  rowKey,
  tableNames,
  withChanges,
  workbookOf,
} from '../../../src/core/register/rows.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { logged } from '../../../src/core/week/logged.ts';

const row = givenReferral(1, '2026-11-20 10:00');

describe('withChanges', () => {
  it('puts each row in its table under its key, the last one standing', () => {
    const later = givenReferral(1, '2026-11-20 11:00');
    const register = withChanges(givenRegister(), [row, later]);
    expect([...register.rows.referral]).toEqual([['RP-26-0001', later.row]]);
    expect(register.rows.workbook.size).toBe(1);
  });

  it('leaves the register it was given as it was', () => {
    const register = givenRegister();
    withChanges(register, [row]);
    expect(register.rows.referral.size).toBe(0);
  });

  it('writes the log and never reads it back', () => {
    const register = givenRegister();
    expect(
      withChanges(register, [logged(at('2026-11-20 10:00'), 'RP-26-0001', 'Received', 'CPR-4.1')]),
    ).toBe(register);
  });
});

describe('rowKey', () => {
  it('is the reference of a referral and the key of everything else', () => {
    expect(rowKey(row.row as never)).toBe('RP-26-0001');
    expect(rowKey({ key: 'k', reference: 'RP-26-0001' } as never)).toBe('k');
    expect(rowKey({ key: 'k', receivedAt: 'x' } as never)).toBe('k');
  });

  it('knows every table', () => expect([...tableNames].sort()).toEqual(Object.keys(noRows).sort()));
});

describe('workbookOf', () => {
  it('says to set the workbook up where it has not been', () =>
    expect(() => workbookOf({ ...givenRegister(), rows: noRows })).toThrow(
      'The workbook has not been set up: run "Set up" first.',
    ));
});
