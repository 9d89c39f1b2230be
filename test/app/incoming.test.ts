import { fillIncoming } from '../../src/app/fill-incoming.ts';
import { serialOf } from '../../src/workbook/cell.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { administrator, given } from '../given/given-workbook.ts';
import { cellsOf, edit, placeOf, valueAt, write } from '../given/hands.ts';

const child = (number: number, changed: Readonly<Record<string, string>> = {}) => ({
  caseNumber: String(7_000_000 + number),
  initials: 'A.B.',
  requestType: 'planned',
  worker: 'worker.one@council.example',
  manager: 'manager.one@council.example',
  reviewOn: '2026-12-01',
  ...changed,
});
const one = child(1);

const empty = given(() => undefined);

const brought = given((workbook) => {
  workbook.run(fillIncoming([one, child(2)], workbook.newRun()));
});

function accept(workbook: GivenWorkbook, key = one.caseNumber): string {
  workbook.type('incoming', key, 'accept', 'yes');
  workbook.turn(administrator);
  return String(valueAt(workbook, 'incoming', key, 'done'));
}

const references = (workbook: GivenWorkbook): readonly string[] => [
  ...workbook.read().register.rows.referral.keys(),
];

describe('the tab Incoming', () => {
  it('is filled below what stands there, and nothing is taken before somebody accepts it', () => {
    const { given: workbook } = brought();
    workbook.turn();
    expect(references(workbook)).toEqual([]);
    expect(valueAt(workbook, 'incoming', one.caseNumber, 'reviewOn')).toBe(
      serialOf('2026-12-01' as never),
    );
    const again = workbook.run(fillIncoming([child(2), child(3)], workbook.newRun()));
    expect(again).toEqual({ added: ['7000003'], there: ['7000002'] });
    expect(
      cellsOf(workbook, 'incoming')
        .slice(1)
        .map(([key]) => key?.userEnteredValue),
    ).toEqual([{ stringValue: '7000001' }, { stringValue: '7000002' }, { stringValue: '7000003' }]);
  });

  it('can be filled by an administrator, in people’s columns only', () => {
    const { given: workbook } = empty();
    const at = { sheetId: 19, rowIndex: 1, columnIndex: 0 };
    write(workbook, at, { stringValue: '7000009' }, administrator);
    const done = { ...at, columnIndex: 7 };
    const attempt = (): void => {
      write(workbook, done, { stringValue: 'x' }, administrator);
    };
    expect(attempt).toThrow('protected cell');
  });
});

describe('a child accepted on Incoming [CPR-5.1c]', () => {
  it('is put down for its review, with a paper to complete, and nobody is written to', () => {
    const { given: workbook } = brought();
    expect(accept(workbook)).toBe(
      '✓ Brought over as RP-26-0001. It comes back at the first sitting on or after Tuesday 1 December 2026. Its worker can complete the request paper until then.',
    );
    const { rows } = workbook.read().register;
    expect(rows.referral.get('RP-26-0001')).toMatchObject({
      status: 'listed',
      sitting: 'resources:2026-12-02',
    });
    expect([...rows.mail.keys()]).toEqual([]);
    expect(rows.document.get('paper:RP-26-0001:1')).toMatchObject({ status: 'made' });
  });

  it('comes back on the agenda of the first sitting on or after its day, as a review', () => {
    const { given: workbook } = brought();
    accept(workbook);
    workbook.goTo('2026-12-01T11:30:00');
    const { register } = workbook.turn();
    const item = register.rows.item.get('RP-26-0001@resources:2026-12-02');
    expect(item).toMatchObject({ from: 'review', status: 'listed' });
    const agendas = [...register.rows.mail.values()].filter(({ type }) => type === 'agenda');
    expect(agendas.length).toBeGreaterThan(0);
    expect(agendas.every(({ status }) => status === 'sent')).toBe(true);
  });

  it('is refused with all that is wrong, and taken once the row is mended under its tick', () => {
    const { given: workbook } = empty();
    workbook.run(fillIncoming([child(1, { initials: 'Alpha', worker: '' })], workbook.newRun()));
    const said = accept(workbook);
    expect(said).toContain('▲ Email address of the allocated worker is empty');
    expect(said).toContain('Never the name.');
    workbook.type('incoming', one.caseNumber, 'initials', 'A.B.');
    workbook.type('incoming', one.caseNumber, 'worker', one.worker);
    workbook.turn(administrator);
    expect(valueAt(workbook, 'incoming', one.caseNumber, 'done')).toContain('✓ Brought over');
  });

  it('is never there twice, whoever asks again', () => {
    const { given: workbook } = brought();
    accept(workbook);
    workbook.type('incoming', one.caseNumber, 'accept', '');
    workbook.turn(administrator);
    expect(accept(workbook)).toContain('▲ RP-26-0001 has this LCS number already.');
    expect(references(workbook)).toEqual(['RP-26-0001']);
  });

  it('stays in the register when its row is taken away', () => {
    const { given: workbook } = brought();
    accept(workbook);
    const { sheetId, rowIndex } = placeOf(workbook, 'incoming', one.caseNumber, 'done');
    const range = { sheetId, dimension: 'ROWS', startIndex: rowIndex, endIndex: rowIndex + 1 };
    edit(workbook, [{ deleteDimension: { range } }]);
    workbook.goTo('2026-11-24T09:00:00');
    workbook.turn();
    expect(references(workbook)).toEqual(['RP-26-0001']);
    expect(workbook.read().tabs.get('incoming')?.rowOf.has(one.caseNumber)).toBe(false);
    expect(accept(workbook, '7000002')).toContain('✓ Brought over as RP-26-0002.');
  });
});
