import type { Outcome } from '../../src/core/register/register.ts';
import { itemsOf } from '../../src/core/week/sittings.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { faceOf } from '../../src/workbook/face.ts';
import type { Face } from '../../src/workbook/face.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const plain = (face: Face): unknown =>
  [...face.keyed].map(([tab, rows]) => [tab, Object.fromEntries(rows)]);

const approved: Outcome = {
  decision: 'approve',
  retrospective: false,
  reasons: 'Invented',
  recommendations: '',
  sharedFunding: '',
  actions: [{ what: 'Invented', owner: 'worker.one@council.example' }],
  dissents: [],
  confirmed: true,
};

/** One run of a week in which everything that a face shows changes at some time. */
const steps: readonly ((workbook: GivenWorkbook) => void)[] = [
  (workbook) => {
    workbook.refer(requestFor('Alpha', 1));
    workbook.refer(requestFor('Beta', 2, { iroInput: '' }));
  },
  (workbook) => {
    workbook.goTo('2026-11-23T17:00:01');
    const late = workbook.refer(requestFor('Gamma', 3));
    workbook.order(
      { kind: 'answer-late', reference: late, answer: 'yes', why: 'Invented' },
      'chair@council.example',
    );
    workbook.turn();
  },
  (workbook) => {
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
  },
  (workbook) => {
    workbook.type('referrals', 'RP-26-0001', 'newWorker', 'worker.two@council.example');
    workbook.turn();
  },
  (workbook) => {
    workbook.type('sittings', 'resources:2026-11-25', 'movedTo', '2026-11-26');
    workbook.type('outbox', 'receipt:RP-26-0001:1', 'stop', 'yes');
    workbook.turn();
  },
  (workbook) => {
    workbook.goTo('2026-11-26T13:05:00');
    workbook.type('sittings', 'resources:2026-11-25', 'finished', '2026-11-26 12:40');
    workbook.type('attendance', 'resources:2026-11-25/chair@council.example', 'mark', 'Present');
    workbook.turn();
  },
  (workbook) => {
    const sitting = 'resources:2026-11-25';
    workbook.order({ kind: 'send-draft', sitting });
    const listed = itemsOf(workbook.read().register, sitting);
    const outcomes = Object.fromEntries(listed.map((item) => [item.reference, approved]));
    workbook.order(
      { kind: 'approve-minutes', sitting, outcomes, text: '', parts: {} },
      'chair@council.example',
    );
  },
  (workbook) => {
    workbook.turn();
  },
  (workbook) => {
    const [record] = workbook.read().register.rows.record.keys();
    workbook.type('records', record ?? '', 'filedBy', 'nobody@council.example');
    workbook.turn();
  },
];

describe('faceOf', () => {
  it('keeps no face longer than what it shows', () => {
    const workbook = givenWorkbook();
    const now = workbook.newRun().now;
    let before = workbook.read();
    for (const step of steps) {
      step(workbook);
      const after = workbook.read();
      // The rows of before, with every table that changed replaced one after another.
      const tables = Object.keys(after.register.rows) as (keyof typeof after.register.rows)[];
      for (const table of tables) {
        const register = {
          ...before.register,
          rows: { ...before.register.rows, [table]: after.register.rows[table] },
        };
        const fresh = { ...register, rows: structuredClone(register.rows) };
        expect(plain(faceOf(register, after, now))).toEqual(plain(faceOf(fresh, after, now)));
      }
      before = after;
    }
  });
});
