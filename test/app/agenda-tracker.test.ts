import { factsOfAgenda } from '../../src/app/document-facts.ts';
import type { AgendaIssue, Sitting } from '../../src/core/register/register.ts';
import { documentTemplates } from '../../src/documents/document/document-templates.ts';
import { fillTemplate } from '../../src/documents/template/fill-template.ts';
import { parseTemplate } from '../../src/documents/template/parse-template.ts';
import { day } from '../core/given/day.ts';
import { key, tracked } from '../core/given/tracked-child.ts';
import { at, givenReferral } from '../given/register.ts';

const sitting: Sitting = {
  key: 'permanence:2026-12-03',
  panel: 'permanence',
  on: day('2026-12-03'),
  status: 'planned',
};
const issue: AgendaIssue = {
  key: `agenda:${sitting.key}:1`,
  sitting: sitting.key,
  issue: 1,
  kind: 'agenda',
  on: sitting.on,
  status: 'going',
  items: [
    {
      reference: 'PP-26-0001',
      initials: 'A.B.',
      startsAt: '09:30',
      minutes: 20,
      requestType: '',
      late: false,
      from: 'referral',
      worker: 'worker.one@council.example',
      manager: '',
    },
  ],
  changes: [],
  sendAt: at('2026-12-01 11:30'),
};

/** The agenda of a sitting that hears one child of this number. */
const agendaOf = (caseNumber: string) =>
  factsOfAgenda(
    tracked({}, [
      givenReferral(1, '2026-11-03 10:00', {
        reference: 'PP-26-0001',
        panel: 'permanence',
        status: 'listed',
        sitting: sitting.key,
        facts: { caseNumber },
      }),
      { table: 'sitting', row: sitting },
    ]),
    issue,
    sitting,
    new Map(),
  );

describe('the agenda of a panel that follows children up', () => {
  it('leads from each of them to its tracker, whose address has no number [CPP-1.5]', () => {
    const [item] = agendaOf(key)['items'] as readonly { readonly earlier: unknown }[];
    expect(item?.earlier).toEqual([
      {
        label: 'Tracker',
        url: expect.stringMatching(/\/tracker\/permanence\/[0-9a-f]{16}$/) as string,
      },
    ]);
    const [other] = agendaOf('1000009')['items'] as readonly { readonly earlier: unknown }[];
    expect(other?.earlier).toEqual([]);
  });

  it('says over its items what the panel is for [CPP-1.1]', () => {
    const said = JSON.stringify(
      fillTemplate(parseTemplate(documentTemplates.agenda), agendaOf(key)),
    );
    const purpose = said.indexOf('drift and delay is reduced”');
    expect(purpose).toBeGreaterThan(0);
    expect(purpose).toBeLessThan(said.indexOf('PP-26-0001'));
  });
});
