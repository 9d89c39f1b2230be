import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { given, givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf } from '../given/hands.ts';
import { decided } from '../given/register.ts';
import { commit } from '../../src/workbook/commit.ts';
import type { LocalDate } from '../../src/core/calendar/local-date.ts';

/** The rows of a tab as its cells read, without the heading. */
const rowsOf = (workbook: GivenWorkbook, tab: string): readonly string[] =>
  cellsOf(workbook, tab)
    .slice(1)
    .map((row) =>
      row
        .map(({ userEnteredValue: value }) =>
          String(value?.stringValue ?? value?.numberValue ?? ''),
        )
        .join(' | '),
    )
    .filter((row) => row.replaceAll(' | ', '') !== '');

/** A request heard on 25 November, to come back for review. */
const reviewed = given((workbook) => {
  const reference = workbook.refer(requestFor('Alpha', 1));
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  workbook.goTo('2026-11-25T13:05:00');
  workbook.turn();
  workbook.run(
    commit(workbook.read(), { id: 'decided', now: workbook.newRun().now }, ({ rows }) => {
      const [item] = [...rows.item.values()];
      if (!item) return [];
      const dueOn = '2026-12-01' as LocalDate;
      return [
        { table: 'item', row: { ...item, status: 'heard', outcome: decided({ reviewOn: dueOn }) } },
        {
          table: 'review',
          row: { key: item.key, reference, dueOn, status: 'waiting' },
        },
      ];
    }),
  );
  return reference;
});

describe('the tab Decisions [CPR-5.3a] [CPR-1.4]', () => {
  it('says decision and shared funding as the panel’s lists have them', () => {
    const [row = ''] = rowsOf(reviewed().given, 'decisions');
    expect(row).toContain(' | Approve | ');
    expect(row).toContain(' | None | ');
  });
});

describe('the tab Tracker [CPR-5.1c]', () => {
  it('shows the child that is to come back, when, and under which clause', () => {
    const { given: workbook, known: reference } = reviewed();
    const [row = '', ...others] = rowsOf(workbook, 'tracker');
    expect(others).toEqual([]);
    expect(row).toContain(`| ${reference} | C.A. | Its review |`);
    expect(row).toContain('Resources Panel, Panel Agenda and Records 4.6');
    expect(row).toMatch(/^○ To come/);
  });

  it('is empty while nobody is to come back', () => {
    expect(rowsOf(givenWorkbook(), 'tracker')).toEqual([]);
  });
});

describe('the tab Reports', () => {
  it('says in a table and in words what was on time and what was decided', () => {
    const { given: workbook } = reviewed();
    const rows = rowsOf(workbook, 'reports');
    expect(rows).toContain(
      'Are we on time? | November 2026 | Agenda | 1 | 1 | 0 | 0 | Agenda, November 2026: in time for 1 of 1 sitting, 0 late, 0 still open. | Resources Panel, Panel Agenda and Records 4.5',
    );
    expect(rows.filter((row) => row.startsWith('Requests by outcome'))[0]).toContain(
      'October to December 2026 | Approved | Fewer than 5',
    );
  });

  it('holds no reference, no initials and no address', () => {
    const { given: workbook, known: reference } = reviewed();
    const words = rowsOf(workbook, 'reports').join('\n');
    expect(words).not.toContain(reference);
    expect(words).not.toContain('C.A.');
    expect(words).not.toContain('@');
  });

  it('costs no call: it is written with the commit that changed the register', () => {
    const { given: workbook } = reviewed();
    workbook.turn();
    workbook.forget();
    workbook.turn();
    expect(workbook.methods().filter((method) => method.startsWith('sheets.'))).toEqual([
      'sheets.spreadsheets.getByDataFilter',
    ]);
  });
});
