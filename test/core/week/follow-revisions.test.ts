import { admin, chair, finance, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, mail, mailKeys, ordered, refusal, sitting } from '../../given/week.ts';
import {
  again,
  drafted,
  final,
  first,
  parts,
  reopen,
  reopened,
  sat,
  second,
  told,
  visit,
} from '../../given/reopened.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { sittingWords } from '../../../src/core/week/status-words.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';

describe('reopening minutes [CPR-5.2b]', () => {
  it('is the chair’s, the vice chair’s or the administrator’s, with a reason, of final minutes', () => {
    expect(refusal(final(), reopen, '2026-11-27 11:00', finance)).toContain('Only the chair');
    expect(refusal(final(), { ...reopen, why: ' ' }, '2026-11-27 11:00', admin)).toBe(
      'Say why the minutes are reopened.',
    );
    expect(refusal(drafted, reopen, '2026-11-27 11:00', chair)).toContain('not final');
    expect(deciding(final(), reopen, '2026-11-27 11:00', admin).said).toContain(
      'Version 1 stands until version 2 is approved.',
    );
  });

  it('unlocks the document, and takes nothing back', () => {
    const register = reopened(told({ actions: [visit] }));
    expect(register.rows.document.get(`minutes:${sitting}`)?.lock).toBeUndefined();
    expect(register.rows.item.get(first)?.outcome?.actions).toEqual([visit]);
    expect(mailKeys(register, 'outcome')).toEqual(mailKeys(told(), 'outcome'));
    expect(sittingWords(sat(register))).toBe('● Minutes reopened: version 2 to write');
    const line = toDo(register, at('2026-11-27 11:00')).find(({ about }) => about === sitting);
    expect(line).toMatchObject({
      words: '◆ Reopened',
      what: expect.stringContaining(`reopened by ${chair}`) as string,
    });
  });

  it('takes no outcome by reading back: that is for the approval', () => {
    const read = { outcomes: {}, unread: [], print: '1:x' };
    const take = { kind: 'take-reading', sitting, read } as const;
    expect(refusal(reopened(final()), take, '2026-11-27 12:00')).toContain('nothing was taken');
  });

  it('lets the next version go to the chair, with no limit that nobody gave', () => {
    const send = { kind: 'send-draft', sitting } as const;
    const register = ordered(reopened(final()), send, '2026-11-27 12:00');
    const key = `draft-to-chair:${sitting}:2026-11-27T12:00:00:${chair}`;
    expect(mail(register, key).facts['dueAt']).toBe('');
    expect(sat(register).draftSentAt).toBe('2026-11-26T10:00:00');
    expect(sittingWords(sat(register))).toBe('◆ Minutes reopened: version 2 with chair');
    expect(refusal(register, send, '2026-11-27 13:00')).toBe(
      'The draft is with the chair already.',
    );
  });

  it('is kept with the next approval; the record’s clocks stay those of the first [CPR-5.4]', () => {
    const register = again(told(), { decision: 'decline' });
    expect(sat(register).approvals).toMatchObject([
      { version: 1, at: '2026-11-27T09:00:00' },
      {
        version: 2,
        at: '2026-11-30T09:00:00',
        text: 'another text',
        reopened: { by: chair, why: 'The date was wrong.' },
      },
    ]);
    expect(sat(register)).toMatchObject({ finalAt: '2026-11-27T09:00:00' });
    expect(sat(register).reopened).toBeUndefined();
    expect(
      recordStepsOf(register, sat(register)).find(({ step }) => step === 'final')?.doneAt,
    ).toBe('2026-11-27T09:00:00');
    expect(register.rows.document.get(`minutes:${sitting}`)?.lock).toBe(
      'Final, version 2: approved on Monday 30 November 2026',
    );
  });
});

describe('a later version of the minutes [CPR-3.6]', () => {
  it('that says the same sends nothing, makes nothing and files nothing again', () => {
    const before = told({ actions: [visit] });
    const register = again(before, { actions: [visit] });
    expect(mailKeys(register, 'outcome')).toEqual(mailKeys(before, 'outcome'));
    expect([...register.rows.document.keys()]).toEqual([...before.rows.document.keys()]);
    expect(register.rows.record).toEqual(before.rows.record);
    expect(register.rows.action).toEqual(before.rows.action);
  });

  it('follows up only the child whose outcome changed', () => {
    const register = again(told(), { decision: 'decline' });
    const fresh = [...register.rows.document.keys()].filter(
      (key) => !told().rows.document.has(key),
    );
    expect(fresh).toEqual([`record:${first}:2`]);
    expect(mailKeys(register, 'outcome').filter((key) => key.endsWith(':2'))).toEqual(
      [managerOne, workerOne].map((email) => `outcome:${first}:${email}:2`),
    );
  });

  it('tells whoever was told what changed, held until a person sends it', () => {
    const register = again(told({ actions: [visit] }), {
      decision: 'decline',
      reviewOn: '2027-01-20' as never,
      reasons: 'Something else.',
    });
    expect(mail(register, `outcome:${first}:${workerOne}:2`)).toMatchObject({
      status: 'held',
      links: { recordUrl: `record:${first}:2` },
      facts: {
        decision: 'Declined',
        reissue: true,
        changes: [
          { sentence: 'The decision was Approved and is now Declined.' },
          { sentence: 'The review date was none and is now Wednesday 20 January 2027.' },
          { sentence: 'The actions have changed.' },
          { sentence: 'Changed in the record: reasons.' },
        ],
      },
    });
  });

  it('never sends again what the first approval sent', () => {
    const sent = (register: Register) =>
      [...register.rows.mail.values()].filter(
        ({ status, type }) => status === 'sent' && type === 'outcome',
      );
    const before = told();
    expect(sent(again(before, { decision: 'decline' })).map(({ key }) => key)).toEqual(
      sent(before).map(({ key }) => key),
    );
  });

  it('takes the place of an outcome that nobody has sent yet, which then speaks of no change', () => {
    const register = again(final(), { decision: 'decline' });
    expect(mail(register, `outcome:${first}:${workerOne}`)).toMatchObject({
      status: 'cancelled',
      because: 'Version 2 of the minutes takes its place.',
    });
    expect(mail(register, `outcome:${first}:${workerOne}:2`)).toMatchObject({
      status: 'held',
      facts: { decision: 'Declined', reissue: false, changes: [] },
    });
    expect(mail(register, `outcome:${second}:${workerOne}`).status).toBe('held');
  });

  it('makes a record again where only words of that child’s part changed, and writes to nobody', () => {
    const whole = again(told(), {}, parts);
    const register = again(whole, {}, { ...parts, 'RP-26-0001': 'other words' });
    expect(register.rows.record.get(first)?.version).toBe(2);
    expect(register.rows.record.get(second)?.version).toBeUndefined();
    expect(mailKeys(register, 'outcome')).toEqual(mailKeys(whole, 'outcome'));
  });

  it('writes nothing more once that is done', () =>
    expect(whatFollows(again(told(), { decision: 'decline' }), at('2026-11-30 09:00'))).toEqual(
      [],
    ));
});

describe('the record of a later version [CPR-5.3a]', () => {
  const filed = ordered(told(), { kind: 'file-record', record: first }, '2026-11-27 10:30');

  it('is filed again; that the first was filed, and by whom, is kept', () => {
    const register = again(filed, { decision: 'decline' });
    expect(register.rows.record.get(first)).toMatchObject({
      version: 2,
      before: [{ version: 1, filedAt: '2026-11-27T10:30:00', filedBy: admin }],
    });
    const line = toDo(register, at('2026-12-20 09:00')).find(({ about }) => about === first);
    expect(line?.words).toBe('● To file again');
    expect(line?.what).toContain('File version 2 of the record of RP-26-0001');
    expect(line?.dueAt).toBeUndefined();
  });

  it('is named and locked as version 2, and the first stays as it was', () => {
    const register = again(filed, { decision: 'decline' });
    expect(register.rows.document.get(`record:${first}:2`)).toMatchObject({
      name: '2026-11-25 Resources Panel RP-26-0001 final v2',
      lock: 'Final, version 2: approved on Monday 30 November 2026',
    });
    expect(register.rows.document.get(`record:${first}`)).toEqual(
      filed.rows.document.get(`record:${first}`),
    );
  });

  it('takes the place of a first that was never made', () => {
    const unmade = withChanges(filed, [
      {
        table: 'document',
        row: { ...filed.rows.document.get(`record:${first}`)!, status: 'not-made' },
      },
    ]);
    const register = again(unmade, { decision: 'decline' });
    expect(register.rows.document.has(`record:${first}:2`)).toBe(false);
    expect(register.rows.document.get(`record:${first}`)?.lock).toContain('version 2');
  });
});
