import fc from 'fast-check';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { forgetMailsBefore, recall, remember } from '../../../src/shells/apps-script/memory.ts';
import { createWorkspace } from '../../../src/shells/local/workspace/create-workspace.ts';
import type { Exchange } from '../../../src/workspace/request.ts';
import { fakeProperties } from './given/fake-properties.ts';
import { givenSetUp } from './given/given-set-up.ts';
import { onGoogle } from './given/places.ts';
import { pushedScript } from './given/pushed-script.ts';

type Ask = Exchange['memory.remember']['ask'];

const asks: fc.Arbitrary<Ask> = fc.record(
  {
    generation: fc.record({
      generation: fc.nat(5),
      spreadsheetId: fc.constantFrom('book-1', 'book-2'),
    }),
    mailKey: fc.constantFrom('a1', 'b2', 'c3'),
    anew: fc.constant(true),
  },
  { requiredKeys: [] },
);

describe('What script properties remember', () => {
  it('is what the local workspace remembers, whatever it is asked and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 12 }), (all) => {
        const { store } = fakeProperties();
        const local = createWorkspace({ roleAccount, now: () => '2026-11-23T10:00:00Z' });
        const as = { email: roleAccount };
        for (const ask of all) {
          expect(remember(store, ask, '2026-11-23')).toEqual(
            local.handle({ method: 'memory.remember', ask }, as),
          );
          expect(recall(store)).toEqual(local.handle({ method: 'memory.recall', ask: {} }, as));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds the mails of half a year at eighty a day', () => {
    const { store, kept } = fakeProperties();
    for (let number = 0; number < 50; number += 1) {
      remember(store, { mailKey: number.toString(16).padStart(16, '0') }, '2026-11-23');
    }
    const each = [...kept].reduce((sum, [name, value]) => sum + name.length + value.length, 0) / 50;
    expect(each * 80 * 180).toBeLessThan(500_000);
    expect(forgetMailsBefore(store, '2026-11-24')).toBe(50);
    expect(kept.size).toBe(0);
  });

  it('stops a workbook that was set back to an older version: nothing is sent from it', async () => {
    const google = givenSetUp((await pushedScript()).code);
    const by = { as: roleAccount };
    google.set('2026-11-23T10:00:00.000Z');
    google.run('tick', by);
    const { spreadsheet } = google.workspace.snapshot();
    google.workspace.submitResponse({ requestType: 'new' }, 'worker.one@council.example');
    google.run('formSubmitted', by);
    const after = google.workspace.snapshot();
    google.workspace.restore({ ...after, spreadsheet });
    google.run('tick', by);
    expect(google.workspace.sentMail()).toEqual(after.mail);
    expect(onGoogle(google).register().rows.workbook.get('workbook')?.stopped).toContain(
      'set back to an older version',
    );
  });
});
