import type { Change, Mail } from '../../../src/core/register/register.ts';
import { carriesPdfs } from '../../../src/core/week/pdfs-of.ts';
import { onlyByPerson } from '../../../src/core/week/post.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { admin, chair, finance, viceChair } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { held, now } from '../given/seats.ts';

const drafted = { ...held, draftSentAt: at('2026-11-25 13:30') };
const given = givenRegister([{ table: 'sitting', row: drafted }]);

describe('a draft that the chair returns for edits [CPR-5.2b]', () => {
  const order = { kind: 'return-minutes', sitting: held.key, why: 'Item 2.' } as const;
  const facts = (register = given, by = chair) =>
    deciding(register, order, now, by).changes.flatMap((change) =>
      change.table === 'mail' ? [[change.row.to, change.row.facts['by']]] : [],
    );

  it('is told to the administrator by the title of whoever returns it, for that panel', () => {
    expect(facts()).toEqual([[admin, 'Service Director']]);
    expect(facts(given, 'Vice.Chair@council.example')).toEqual([[admin, 'Head of Care Services']]);
    const stranger = 'else@council.example';
    expect(facts(given, stranger)).toEqual([[admin, stranger]]);
    const elsewhere = given.people.map((one) =>
      one.email === chair ? { ...one, panels: ['permanence'] } : one,
    );
    expect(facts({ ...given, people: elsewhere })).toEqual([[admin, chair]]);
  });

  it('stays with who said why, in the log too', () => {
    const { changes, said } = deciding(given, order, now, chair);
    expect(changes[0]).toStrictEqual({
      table: 'sitting',
      row: { ...drafted, returnedForEdits: { by: chair, why: 'Item 2.', at: at(now) } },
    });
    expect(changes.at(-1)).toMatchObject({
      row: { what: 'Minutes returned for edits', rule: 'CPR-5.2b', by: chair },
    });
    expect(said).toBe('Returned for edits.');
    expect(refusal(given, { ...order, why: ' ' }, now, chair)).toBe(
      'Say what needs to be changed.',
    );
    expect(refusal(given, { ...order, sitting: 'none' }, now, chair)).toBe(
      'The sitting has not been held yet.',
    );
  });
});

describe('notes that a person sends [NS-6.3]', () => {
  const notes = (to: string, altered: Partial<Mail> = {}): Change => ({
    table: 'mail',
    row: {
      ...{ key: `notes:${held.key}:1:${to}`, type: 'notes', to, sitting: held.key, attempt: 1 },
      ...{ status: 'held', because: onlyByPerson, rule: 'NS-6.3', facts: {}, sendAt: at(now) },
      ...altered,
    } as unknown as Mail,
  });
  const send = { kind: 'send-now', mail: `notes:${held.key}:1:${chair}` } as const;
  const after = (...others: readonly Change[]) => {
    const { changes, said } = deciding(withChanges(given, [notes(chair), ...others]), send, now);
    const sent = changes.flatMap((one) => (one.table === 'mail' ? [one.row.to] : []));
    return [said, ...sent];
  };

  it('go together, but for those that have gone, or are held for their address', () => {
    expect(after(notes(finance))).toEqual(['Released to go: 2 mails.', chair, finance]);
    const address = notes(viceChair, { because: 'The address is outside.' });
    const gone = notes(admin, { status: 'sent' });
    expect(after(address, gone)).toEqual(['Released to go: 1 mail.', chair]);
  });

  it.each(['The address is outside.', carriesPdfs])(
    'take nobody’s along where they are held: %s',
    (because) => {
      const own = withChanges(given, [notes(chair, { because }), notes(finance)]);
      const { changes, said } = deciding(own, send, now);
      expect(said).toBe('Released to go: 1 mail.');
      expect(changes.flatMap((one) => (one.table === 'mail' ? [one.row.to] : []))).toEqual([chair]);
    },
  );

  it('go by the word of somebody of People who is of that panel', () => {
    const mine = 'Choose your own address from People: the log keeps who sent it.';
    const register = withChanges(given, [notes(chair)]);
    expect(refusal(register, send, now, 'stranger@council.example')).toBe(mine);
    const people = given.people.map((one) => ({ ...one, panels: ['permanence'] }));
    expect(refusal({ ...register, people }, send, now)).toBe(mine);
    const [only] = [notes(chair, { sitting: 'none' })];
    const ofNone = { ...withChanges(given, [only]), people };
    expect(deciding(ofNone, send, now).said).toBe('Released to go: 1 mail.');
  });
});
