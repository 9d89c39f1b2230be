import { approveMinutes as approving } from '../../src/app/approve-minutes.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { valueAt } from '../given/hands.ts';
import {
  addressOf,
  approveMinutes,
  givenSite,
  heardItem,
  heldSitting,
  mondayAfterCutOff,
  writeMinutes,
} from '../site/given/site.ts';

const minutes = `/sittings/${encodeURIComponent(heldSitting)}/minutes`;
const why = 'Invented: the owner of an action was wrong.';

const final = given((workbook) => {
  const before = mondayAfterCutOff().given;
  workbook.workspace.restore(before.workspace.snapshot());
  workbook.goTo(before.now());
  approveMinutes(workbook);
  for (const [key, { type }] of workbook.read().register.rows.mail)
    if (type === 'outcome') workbook.order({ kind: 'send-now', mail: key });
  workbook.turn();
});

const fileOf = (workbook: GivenWorkbook, key: string) => {
  const id = workbook.read().register.rows.document.get(key)?.fileId ?? '';
  return workbook.workspace.snapshot().files.get(id);
};
const textOf = (workbook: GivenWorkbook, key: string): string =>
  JSON.stringify(
    workbook.send({
      method: 'docs.documents.get',
      ask: { documentId: fileOf(workbook, key)?.id ?? '' },
    }),
  );

/** Reopened on its page, changed, and approved once more. */
function secondVersion(workbook: GivenWorkbook): void {
  givenSite(workbook).post(minutes, { answer: 'reopen', why }, 'chair');
  workbook.turn();
  writeMinutes(workbook, [
    'Invented: visit the carers',
    addressOf('worker.two'),
    '2 December 2026',
  ]);
  const approved = workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun()));
  if (!approved.ok) throw new Error(approved.error);
  workbook.turn();
}

describe('reopening on the page of the minutes [CPR-5.2b]', () => {
  it.each(['chair', 'vice.chair', 'admin'])('is offered to %s, and asks why', (person) => {
    const site = givenSite(final().given);
    expect(site.open(minutes, person).page).toContain('Why the minutes are reopened');
    const { status, page } = site.post(minutes, { answer: 'reopen', why: ' ' }, person);
    expect(status).toBe(422);
    expect(page).toContain('Say why the minutes are reopened.');
    expect(site.post(minutes, { answer: 'reopen', why }, person).said).toContain('Reopened');
    const after = site.open(minutes, person).page;
    expect(after).toContain('Reopened for version 2');
    expect(after).toContain(why);
  });

  it('is nobody else’s', () => {
    const site = givenSite(final().given);
    expect(site.post(minutes, { answer: 'reopen', why }, 'worker.one').status).toBe(403);
    expect(site.register().rows.sitting.get(heldSitting)?.reopened).toBeUndefined();
  });

  it('unlocks the document with the next turn, and the next approval locks it again', () => {
    const { given: workbook } = final();
    givenSite(workbook).post(minutes, { answer: 'reopen', why }, 'chair');
    workbook.turn();
    expect(fileOf(workbook, `minutes:${heldSitting}`)?.contentRestrictions).toEqual([]);
    expect(fileOf(workbook, `record:${heardItem}`)?.contentRestrictions).toHaveLength(1);
    writeMinutes(workbook);
    workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun()));
    workbook.turn();
    expect(fileOf(workbook, `minutes:${heldSitting}`)?.contentRestrictions).toMatchObject([
      { readOnly: true, reason: 'Final, version 2: approved on Monday 30 November 2026' },
    ]);
  });
});

describe('the second version, from the document to the record [CPR-5.3a]', () => {
  it('makes a second record from the new text, and leaves the first as it was', () => {
    const { given: workbook } = final();
    const before = textOf(workbook, `record:${heardItem}`);
    secondVersion(workbook);
    expect(textOf(workbook, `record:${heardItem}`)).toBe(before);
    const after = textOf(workbook, `record:${heardItem}:2`);
    expect(after).toContain('worker.two@council.example');
    expect(after).toContain('as version 2 (version 1:');
    expect(fileOf(workbook, `record:${heardItem}:2`)?.contentRestrictions).toHaveLength(1);
    expect(valueAt(workbook, 'records', heardItem, 'status')).toBe('● To be filed, version 2');
  });

  it('sends nothing by itself: what changed waits for a person', () => {
    const { given: workbook } = final();
    const sent = workbook.workspace.sentMail().length;
    secondVersion(workbook);
    expect(workbook.workspace.sentMail()).toHaveLength(sent);
    const held = [...workbook.read().register.rows.mail.values()].filter(
      ({ type, status }) => type === 'outcome' && status === 'held',
    );
    expect(held.map(({ facts }) => facts['reissue'])).toEqual([true, true]);
    workbook.order({ kind: 'send-now', mail: held[0]?.key ?? '' });
    workbook.turn();
    expect(workbook.workspace.sentMail()).toHaveLength(sent + 1);
  });
});
