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

describe('a child who was not heard after all, from the document on [CPR-3.5] [CPR-5.3a]', () => {
  const record = `/records/${encodeURIComponent(heardItem)}`;

  it('is shown to the chair, asked of the filer, and listed again', () => {
    const { given: workbook } = final();
    const site = givenSite(workbook);
    site.post(record, {}, 'admin');
    site.post(minutes, { answer: 'reopen', why }, 'chair');
    workbook.turn();
    writeMinutes(workbook, undefined, 'Not heard');
    const page = site.open(minutes, 'chair').page;
    expect(page).toContain('One mail to each that it does not stand, held');
    expect(page).toContain('Stays; its filer is asked to note it');
    const sent = workbook.workspace.sentMail().length;
    expect(workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun())).ok).toBe(
      true,
    );
    workbook.turn();
    // Its sender hears of the day it is now put down for, as of any request that moves on.
    expect(workbook.workspace.sentMail()).toHaveLength(sent + 1);
    const mails = [...workbook.read().register.rows.mail.values()];
    expect(mails.filter(({ type }) => type === 'not-heard').map(({ status }) => status)).toEqual([
      'held',
      'held',
    ]);
    expect(valueAt(workbook, 'records', heardItem, 'status')).toBe(
      '– Does not stand: not heard, says version 2 of the minutes. ✓ Filed by admin@council.example. ● To be noted there',
    );
    const { register } = workbook.read();
    expect(register.rows.referral.get('RP-26-0001')).toMatchObject({
      ...{ status: 'listed', sitting: 'resources:2026-12-02' },
    });
    expect(site.open(record, 'admin').page).toContain('This record does not stand');
    expect(site.post(record, {}, 'admin').said).toBe('Noted on LCS: the record does not stand.');
    expect(site.open(record, 'admin').page).not.toContain('Yes, it is noted');
    expect(valueAt(workbook, 'records', heardItem, 'status')).toContain('✓ Noted there');
  });

  it('is heard again in version 3, and what is left to a person is seen to on the page', () => {
    const { given: workbook } = final();
    const site = givenSite(workbook);
    const next = (decision: 'Approve' | 'Not heard'): void => {
      site.post(minutes, { answer: 'reopen', why }, 'chair');
      workbook.turn();
      writeMinutes(workbook, undefined, decision);
      const approved = workbook.run(approving(heldSitting, addressOf('chair'), workbook.newRun()));
      if (!approved.ok) throw new Error(approved.error);
      workbook.turn();
    };
    next('Not heard');
    workbook.goTo('2026-12-01T13:00:00');
    next('Approve');
    const { register } = workbook.read();
    expect(register.rows.document.get(`record:${heardItem}:2`)?.status).toBe('made');
    expect(site.open(minutes, 'admin').page).toContain('Left to you by a later version');
    expect(site.open(minutes, 'chair').page).not.toContain('Left to you by a later version');
    expect(site.post(minutes, { answer: 'settle-turned' }, 'chair').status).toBe(403);
    expect(site.post(minutes, { answer: 'settle-turned' }, 'admin').said).toBe(
      'Seen to, after a later version of the minutes: RP-26-0001.',
    );
    expect(site.open(minutes, 'admin').page).not.toContain('Left to you by a later version');
  });
});
