import { factsOfAgenda } from '../../src/app/document-facts.ts';
import type { AgendaIssue, Change } from '../../src/core/register/register.ts';
import { at, givenReferral, givenRegister } from '../given/register.ts';
import { nextSitting, sitting } from '../given/week.ts';
import { sittingOn } from '../core/given/resources-panel.ts';

const reference = 'RP-26-0001';
const key = `${reference}@${sitting}`;

/** A child who was heard, is filed, and is listed again two weeks later. */
const rows: readonly Change[] = [
  { table: 'sitting', row: sittingOn('2026-11-25', { status: 'held' }) },
  { table: 'sitting', row: sittingOn('2026-12-02') },
  givenReferral(1, '2026-11-20 09:00', { status: 'listed', sitting: nextSitting }),
  {
    table: 'record',
    row: { key, reference, sitting, filer: 'admin@council.example' },
  },
  {
    table: 'document',
    row: {
      ...{ key: `record:${key}`, kind: 'record', reference, sitting, status: 'made', fileId: 'r' },
      ...{ name: 'Record', audience: [], granted: {} },
    },
  },
];

describe('earlier records on an agenda [CPR-5.1a]', () => {
  it('say who they are open to, since the agenda reaches members to whom they are not [AT-25]', () => {
    const register = givenRegister(rows);
    const later = register.rows.sitting.get(nextSitting);
    if (!later) throw new Error('There is no such sitting.');
    const issue: AgendaIssue = {
      ...{ key: `agenda:${nextSitting}:1`, sitting: nextSitting, issue: 1, kind: 'agenda' },
      ...{ on: later.on, status: 'going', changes: [], sendAt: at('2026-12-01 11:30') },
      items: [
        {
          ...{ reference, initials: 'A.B.', startsAt: '09:30', minutes: 20, requestType: '' },
          ...{ late: false, from: 'review', worker: 'worker.one@council.example', manager: '' },
        },
      ],
    };
    const [item] = factsOfAgenda(register, issue, later, new Map())['items'] as readonly {
      readonly earlier: readonly { readonly label: string }[];
    }[];
    expect(item?.earlier.map(({ label }) => label)).toEqual([
      'Record of Wednesday 25 November 2026 (for chair and administrator)',
    ]);
  });
});
