import { figureChanges, pastedData } from '../../../src/core/panel/own-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { own } from '../given/own-panel.ts';

describe('figureChanges', () => {
  it('says what stands otherwise, with its rule, and leaves out what stays', () => {
    const { slots } = own;
    const after: Panel = {
      ...own,
      slots: { ...slots, defaultMinutes: 9, starts: ['09:30', '09:40'] },
      members: { ...own.members, titles: ['Post One'] },
    };
    const changes = figureChanges(own, after);
    expect(changes).toEqual([
      { path: 'slots.defaultMinutes', was: '10', is: '9', rule: 'SCN-4.3' },
      {
        path: 'members.titles',
        was: own.members.titles.join(', '),
        is: 'Post One',
        rule: 'SCN-3.1',
      },
      { path: 'slots.starts', was: '', is: '09:30, 09:40', rule: 'SCN-4.3' },
    ]);
    expect(figureChanges(after, own).find(({ is }) => is === '')).toEqual({
      path: 'slots.starts',
      was: '09:30, 09:40',
      is: '',
      rule: 'SCN-4.3',
    });
    expect(figureChanges(own, own)).toEqual([]);
  });

  it('cites the newer file where both do, and nothing where neither does', () => {
    const { slots, session } = own;
    const after = { ...own, slots: { ...slots, rule: 'SCN-5.1', defaultMinutes: 9 } };
    expect(figureChanges(own, after)).toMatchObject([{ rule: 'SCN-5.1' }]);
    const loose = { ...own, session: { ...session, latestFinish: '11:45' } } as object;
    const { rule: _, ...uncited } = (loose as Panel).session;
    const [change] = figureChanges(own, { ...own, session: uncited } as Panel);
    expect(change).toEqual({ path: 'session.latestFinish', was: '11:30', is: '11:45', rule: '' });
  });
});

describe('pastedData', () => {
  it('is what stands from the first bracket to the last, whatever a terminal printed around it', () => {
    expect(pastedData('> panel@1.0.0\n{ "a": { "b": 1 } }\nDone.')).toEqual({
      ok: true,
      value: { a: { b: 1 } },
    });
  });

  const refused = (actual: string) => ({
    ok: false,
    error: {
      path: '',
      expected: 'the whole of what `panel check FILE --emit` prints, from { to }',
      actual,
      example: '{ "code": "child-in-need", … }',
    },
  });

  it('says what to paste instead, and how what was pasted begins', () => {
    expect(pastedData(' \n ')).toEqual(refused('nothing'));
    expect(pastedData(' code: child-in-need ')).toEqual(refused('"code: child-in-need"…'));
    expect(pastedData(`{${'x'.repeat(60)}}`)).toEqual(refused(`"{${'x'.repeat(38)}…`));
    expect(pastedData('"whole"')).toEqual(refused('"\\"whole\\""…'));
  });

  it('takes no more than one row of the register holds', () => {
    const long = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;
    expect(pastedData(long(200_000)).ok).toBe(true);
    expect(pastedData(long(200_001))).toEqual({
      ok: false,
      error: {
        path: '',
        expected: 'no more than 200000 characters',
        actual: '200001',
        example: '',
      },
    });
  });
});
