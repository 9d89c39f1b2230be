import { presenceOf } from '../../../src/core/minutes/presence-of.ts';
import type { PresenceWords } from '../../../src/core/minutes/presence.ts';
import type { Change, Item } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { admin, chair, finance } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { held, now, of, register, seat } from '../given/seats.ts';

const line = (about: string, what: string, rule: string) => ({
  table: 'log',
  row: { at: at(now), by: admin, about, what, rule },
});

describe('a check of the installation that is confirmed', () => {
  const checked = { at: at('2026-11-25 09:00'), passed: true, code: '123456' };
  const confirm = { kind: 'confirm-check', code: '123 456' } as const;

  it('lets mail go, and the log says so', () => {
    const waiting = givenRegister([], { checkFirst: true, checked });
    const { changes, said } = deciding(waiting, confirm, now);
    expect(said).toBe('The check is confirmed. Mail goes from now on.');
    expect(changes.at(-1)).toStrictEqual(line('Workbook', 'The mail of the check has arrived', ''));
    expect(changes[0]).toMatchObject({ row: { checked: { ...checked, confirmedAt: at(now) } } });
    const again = givenRegister([], {
      checked: { ...checked, confirmedAt: at('2026-11-25 09:10') },
    });
    const second = deciding(again, confirm, now);
    expect(second.said).toBe('The check is confirmed.');
    expect(second.changes[0]).toMatchObject({
      row: { checked: { confirmedAt: at('2026-11-25 09:10') } },
    });
  });
});

describe('a sitting that ran over [CPR-3.2]', () => {
  const finish = { kind: 'finished', sitting: held.key, at: at('2026-11-25 13:10') } as const;
  const given = (altered: object = {}) =>
    givenRegister([{ table: 'sitting', row: { ...held, ...altered } }]);
  const breach = 'Ran past its latest finish';

  it('asks why, unless that was said or the chair had let it end as late', () => {
    const said = (altered?: object) => deciding(given(altered), finish, now).said;
    const ask = ' Type why under "Ran over: why".';
    expect(said()).toContain(`Finished at Wednesday 25 November 2026, 1:10pm. ${breach}. `);
    expect(said().endsWith(ask)).toBe(true);
    const ranOver = { by: admin, why: 'One needed longer.', at: at(now) };
    expect(said({ ranOver })).toBe(said().slice(0, -ask.length));
    const laterFinish = { by: chair, why: 'Many children.', at: at(now), until: '13:10' };
    const allowed = said({ laterFinish });
    expect(allowed).toContain(`${breach}, as ${chair} allowed: Many children. `);
    expect(allowed).not.toContain(ask);
  });

  it('keeps why, with who said it', () => {
    const finishedAt = at('2026-11-25 13:10');
    const why = { kind: 'ran-over', sitting: held.key, why: 'One needed longer.' } as const;
    const { changes } = deciding(given({ finishedAt }), why, now);
    const ranOver = { by: admin, why: 'One needed longer.', at: at(now) };
    expect(changes).toStrictEqual([
      { table: 'sitting', row: { ...held, finishedAt, ranOver } },
      line(held.key, `${breach}: One needed longer.`, 'CPR-3.2'),
    ]);
  });
});

describe('a reading back that is undone [CPR-5.1b]', () => {
  const undo = { kind: 'undo-reading', sitting: held.key } as const;
  const item = (status: Item['status']): Change => ({
    table: 'item',
    row: {
      ...{ key: `RP-26-0001@${held.key}`, sitting: held.key, reference: 'RP-26-0001', status },
      ...{ from: 'referral', late: false, before: {} },
    },
  });

  it('is of seats alone, or of a child who is listed, and of nothing else', () => {
    const marked = register(seat(chair, { mark: 'present', before: { mark: '', cover: '' } }));
    expect(deciding(marked, undo, now).said).toBe(
      `Undone: Seat of ${chair} stands as before the minutes were last read back.`,
    );
    expect(deciding(withChanges(register(), [item('listed')]), undo, now).said).toContain(
      'Undone: RP-26-0001 stands',
    );
    const none = 'Nothing was read back that could be undone.';
    expect(refusal(withChanges(register(), [item('withdrawn')]), undo, now)).toBe(none);
  });
});

describe('a reply by whoever it is for [CPR-2.3]', () => {
  const cover = { name: '', role: '', person: '' };
  const planned = { ...held, status: 'planned' } as const;
  const seated = withChanges(register(seat(finance)), [{ table: 'sitting', row: planned }]);
  const reply = { kind: 'reply', seat: of(finance), answer: 'coming', cover } as const;
  const early = '2026-11-24 12:00';

  it('is their own, however they write their address', () => {
    const { said, changes } = deciding(seated, reply, early, finance.toUpperCase());
    expect(said).toContain('Your reply: Coming.');
    expect(changes[0]).toMatchObject({ row: { reply: { by: finance } } });
    expect(deciding(seated, reply, early).said).toContain(`Reply for ${finance}: Coming.`);
  });

  it('is of a seat of a sitting that is there, with all that is wrong with its cover', () => {
    const none = `There is no seat ${of(finance)}.`;
    const sittingless = { ...seated, rows: { ...seated.rows, sitting: new Map() } };
    expect(refusal(sittingless, reply, early)).toBe(none);
    expect(refusal(register(), reply, early)).toBe(none);
    const long = { name: 'x'.repeat(101), role: 'y'.repeat(101), person: '' };
    const words = refusal(seated, { ...reply, answer: 'cover', cover: long }, early);
    expect(words).toMatch(/\. [A-Z]/);
  });
});

describe('the list of who was there, read [CPR-2.3] [CPR-A3]', () => {
  const words = (altered: Partial<PresenceWords>): PresenceWords => ({
    ...{ rows: [], presided: '', finished: '', unread: [] },
    ...altered,
  });
  const both = register(seat(chair), seat(finance, { title: `Seat of ${chair}` }));
  const read = (altered: Partial<PresenceWords>) =>
    presenceOf(both, held, words(altered), at('2026-11-25 12:40'));
  const said = (title: string, person: string) => ({ title, person, said: 'Present' });
  const no = (name: string) =>
    `Who was there, “${name}”: no one seat of this sitting has this title and person.`;

  it('keeps what the document could not say, and what fits no seat or two', () => {
    expect(read({ unread: ['A picture.'] }).unread).toEqual(['A picture.']);
    const title = `Seat of ${chair}`;
    expect(read({ rows: [said(title, '')] }).unread).toEqual([no(title)]);
    expect(read({ rows: [said('Else', chair)] }).unread).toEqual([no('Else')]);
    expect(read({ rows: [said('', '')] }).unread).toEqual([no('Present')]);
    expect(Object.keys(read({ rows: [said(title, finance)] }).said.seats)).toEqual([of(finance)]);
  });

  it('takes a finish up to this minute, and no words that are no time', () => {
    expect(read({ finished: '12:40' }).said.finishedAt).toBe('2026-11-25T12:40:00');
    for (const finished of ['12:41', 'late']) {
      expect(read({ finished })).toEqual({
        said: { seats: {} },
        unread: [
          `Who was there, “Finished at”: “${finished}” is no time between the start and now. Write it like 12:40 or 1:05pm.`,
        ],
      });
    }
    expect(read({ presided: 'Person chair' })).toEqual({
      said: { seats: {}, presiding: chair },
      unread: [],
    });
  });
});
