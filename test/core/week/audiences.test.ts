import type { Panel } from '../../../src/core/panel/panel.ts';
import type {
  Change,
  ChildRecord,
  Grant,
  Item,
  Mail,
  RegisterDocument,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { keepAudiences } from '../../../src/core/week/audiences.ts';
import {
  addedAudience,
  paperAudience,
  recordAudience,
} from '../../../src/core/week/child-audiences.ts';
import { afterNextSteps, overseen, recommended, reviewing } from '../../given/next-steps.ts';
import {
  admin,
  chair,
  finance,
  managerOne,
  people,
  viceChair,
  workerOne,
} from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const sitting = 'resources:2026-11-25';
const item = `RP-26-0001@${sitting}`;
const now = at('2026-11-26 09:00');
const judges = [chair, viceChair, admin];
const own = [workerOne, managerOne];
const guest = 'guest@council.example';
const emailsOf = (grants: readonly Grant[]) => grants.map(({ email }) => email);

type Given = {
  readonly referral?: GivenReferral;
  readonly item?: Partial<Item>;
  readonly sat?: Partial<Sitting>;
  readonly panel?: Partial<Panel>;
  readonly rows?: readonly Change[];
};

/** One child listed for Wednesday 25 November 2026, with a guest whom People knows. */
function given({ referral = {}, item: altered = {}, sat = {}, panel = {}, rows = [] }: Given = {}) {
  const known = { ...people[3]!, role: 'worker' as const, email: guest };
  const register = givenRegister(
    [
      givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting, ...referral }),
      {
        table: 'sitting',
        row: { key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned', ...sat },
      },
      {
        table: 'item',
        row: {
          ...{ key: item, reference: 'RP-26-0001', sitting, from: 'referral', status: 'listed' },
          ...{ late: false, guests: [guest, 'stranger@council.example'], ...altered },
        },
      },
      ...rows,
    ],
    { people: [...people, known] },
  );
  return { ...register, panels: [{ ...preset('resources'), ...panel }] };
}
const on = (text: string) => day(text);
const referralOf = ({ rows }: ReturnType<typeof given>) => rows.referral.get('RP-26-0001')!;

describe('who may open a request paper [CPR-5.1a]', () => {
  const paper = (is: Given = {}, when = '2026-11-20') => {
    const register = given(is);
    return emailsOf(paperAudience(register, referralOf(register), on(when)));
  };

  it('is those who judge, the child’s own, and of those asked to its item whom People knows [LCLH-2.5]', () => {
    expect(paper()).toEqual([...judges, ...own, guest]);
    expect(paper({ item: { status: 'heard' } })).toEqual([...judges, ...own, guest]);
    expect(paper({ item: { status: 'moved' } })).toEqual([...judges, ...own]);
    expect(paper({ referral: { sitting: 'resources:2026-12-02' } })).toEqual([...judges, ...own]);
  });

  it('waits for consent with whoever is only asked to the item, until it was heard [LCLH-4.3]', () => {
    const gate: NonNullable<Panel['gates']>[number] = {
      ...{ code: 'g', label: 'Consent', before: 'papers', effect: 'blocks' },
      ...{ rule: 'LCLH-4.3', printed: 'p', phrase: 'p' },
    };
    expect(paper({ panel: { gates: [gate] } })).toEqual([...judges, ...own]);
    expect(paper({ panel: { gates: [{ ...gate, before: 'agenda' }] } })).toContain(guest);
    expect(paper({ panel: { gates: [gate] }, item: { status: 'heard' } })).toContain(guest);
  });

  it('is no worker from whom it was taken, and nobody but those who judge once it is over', () => {
    expect(paper({ referral: { formerWorkers: [workerOne] } })).toEqual([
      ...[...judges, managerOne, guest],
    ]);
    const heard: Given = { referral: { status: 'heard' }, item: { status: 'heard' } };
    expect(paper(heard, '2026-12-23')).toContain(workerOne);
    expect(paper(heard, '2026-12-24')).toEqual(judges);
  });

  it('is no sender who has left People, and a sender whom People never knew', () => {
    const sent = (referrer: string, to?: string) => {
      const register = given({ referral: { facts: { referrer } } });
      const left = register.people.map((one) =>
        one.email === referrer && to !== undefined ? { ...one, to: day(to) } : one,
      );
      const there = { ...register, people: left };
      return emailsOf(paperAudience(there, referralOf(register), on('2026-11-20')));
    };
    expect(sent(finance)).toContain(finance);
    expect(sent(finance, '2026-11-20')).toContain(finance);
    expect(sent(finance, '2026-11-19')).not.toContain(finance);
    // Gone before the request came on 19 November: sent by somebody whom People does not know any more.
    expect(sent(finance, '2026-11-18')).toContain(finance);
    expect(sent('stranger@council.example')).toContain('stranger@council.example');
  });

  it('is the administrator’s alone where it was added and taken back, and only then', () => {
    const added = (key: string) => {
      const one = { id: '1', of: 'c', title: 'Report', heard: 0, by: workerOne, at: now };
      const takenBack = { by: workerOne, why: 'Invented', at: now };
      const papers = [
        { ...one, key: 'a' },
        { ...one, key: 'b', takenBack },
      ] as unknown as NonNullable<GivenReferral['papers']>;
      const register = given({ referral: { papers } });
      return emailsOf(addedAudience(register, referralOf(register), { key }, on('2026-11-20')));
    };
    expect(added('b')).toEqual([admin]);
    expect(added('a')).toEqual([...judges, ...own, guest]);
    expect(added('c')).toEqual([...judges, ...own, guest]);
    const none = given();
    expect(
      emailsOf(addedAudience(none, referralOf(none), { key: 'a' }, on('2026-11-20'))),
    ).toContain(workerOne);
  });
});

describe('who may open a record [CPR-5.3a] [NS-7.2]', () => {
  const filed: ChildRecord = {
    ...{ key: item, reference: 'RP-26-0001', sitting, filer: admin },
    filedAt: at('2026-11-28 09:00'),
  };
  const record = (when: string, of?: string) => {
    const register = given({ sat: { status: 'held' }, rows: [{ table: 'record', row: filed }] });
    return emailsOf(recordAudience(register, referralOf(register), on(when), of));
  };

  it('is those who file it, and the child’s own for four weeks', () => {
    expect(record('2026-12-26', item)).toEqual([...judges, ...own]);
    expect(record('2026-12-27', item)).toEqual(judges);
    expect(record('2026-12-27')).toEqual([...judges, ...own]);
    expect(record('2026-12-27', 'another')).toEqual([...judges, ...own]);
  });

  it('is whoever looks at the child next, as long as People knows them', () => {
    const register = afterNextSteps([recommended('recommendation')]);
    const officer = { ...people[3]!, role: 'worker' as const, email: reviewing };
    const referral = register.rows.referral.get('NS-26-0001')!;
    const readers = (of: string, ...more: typeof people) =>
      emailsOf(
        recordAudience(
          { ...register, people: [...people, ...more] },
          referral,
          on('2026-11-20'),
          of,
        ),
      );
    expect(readers(overseen, officer)).toEqual([...judges, reviewing, ...own]);
    expect(readers(overseen)).toEqual([...judges, ...own]);
    expect(readers('another', officer)).toEqual([...judges, ...own]);
  });
});

describe('who is let in, and let out, as things change', () => {
  const grants = (...emails: readonly string[]): readonly Grant[] =>
    emails.map((email) => ({ email, role: 'reader' }));
  const document = (kind: RegisterDocument['kind'], audience: readonly Grant[] = []): Change => ({
    table: 'document',
    row: {
      ...{ key: `${kind}:${sitting}`, kind, status: 'made', sitting, name: kind },
      ...{ audience, granted: {} },
    },
  });
  const members = [chair, viceChair, admin, finance];
  const kept = (change: Change, is: Given = {}, when = now) => {
    const register = given({ ...is, rows: [...(is.rows ?? []), change] });
    const next = withChanges(register, keepAudiences(register, when));
    const { key } = change.table === 'document' ? change.row : { key: '' };
    return emailsOf(next.rows.document.get(key)?.audience ?? []);
  };
  const final = { status: 'held', finalAt: at('2026-11-26 08:00') } as const;

  it('opens the folder of a sitting to its members for four weeks, then to those with a seat', () => {
    expect(kept(document('folder'))).toEqual(members);
    const all = document('folder', grants(...members));
    expect(kept(all, {}, at('2026-12-23 09:00'))).toEqual(members);
    expect(kept(all, {}, at('2026-12-24 09:00'))).toEqual(judges);
  });

  it('opens nothing of a sitting to anybody new once it is stood down or its minutes are final', () => {
    const before = document('folder', grants('left@council.example', finance));
    expect(kept(before)).toEqual(members);
    expect(kept(before, { sat: { status: 'held' } })).toEqual(members);
    expect(kept(before, { sat: { status: 'stood-down' } })).toEqual([finance]);
    expect(kept(before, { sat: final })).toEqual([finance]);
  });

  it('lets whoever may now do more, or less, out first, and then in anew', () => {
    const minutes = document('minutes', [{ email: finance, role: 'reader' }]);
    const row = minutes.table === 'document' ? minutes.row : undefined;
    if (!row) throw new Error('No document.');
    const key = row.key;
    const promoted = (granted: Readonly<Record<string, string>>) => {
      const register = given({ rows: [{ table: 'document', row: { ...row, granted } }] });
      const now_ = register.people.map((one) =>
        one.email === finance ? { ...one, role: 'vice-chair' as const } : one,
      );
      return { ...register, people: now_ };
    };
    const wanted = (register: ReturnType<typeof promoted>) =>
      withChanges(register, keepAudiences(register, now)).rows.document.get(key)?.audience ?? [];
    const asReader = promoted({ [finance]: '7' });
    expect(emailsOf(wanted(asReader))).not.toContain(finance);
    const shown = withChanges(asReader, keepAudiences(asReader, now));
    expect(keepAudiences({ ...asReader, rows: shown.rows }, now)).toEqual([]);
    expect(wanted(promoted({}))).toContainEqual({ email: finance, role: 'writer' });
  });

  it('leaves an agenda as it went out', () =>
    expect(kept(document('agenda', grants(finance, workerOne)))).toEqual([finance, workerOne]));

  describe('of the final notes, to members who were told of them [NS-6.3] [BC-8.1]', () => {
    const steps = preset('best-care').record.steps;
    const panel = { record: { ...preset('resources').record, steps } };
    const notes = (to: string, altered: Partial<Mail> = {}): Change => ({
      table: 'mail',
      row: {
        ...{ key: `notes:${to}`, type: 'notes', to, mode: 'hold', status: 'sent', sendAt: now },
        ...{ facts: {}, thread: 't', sitting, attempt: 1, rule: 'BC-8.1', ...altered },
      },
    });
    const minutes = document(
      'minutes',
      [chair, viceChair, admin].map((email) => ({ email, role: 'writer' })),
    );
    const read = (rows: readonly Change[], is: Given = {}, when = now) =>
      kept(minutes, { sat: final, panel, rows, ...is }, when);

    it('opens the minutes to those of them who are members, as readers', () => {
      const rows = [notes(finance), notes(chair), notes(workerOne)];
      expect(read(rows)).toEqual([...judges, finance]);
      const register = given({ sat: final, panel, rows: [...rows, minutes] });
      const next = withChanges(register, keepAudiences(register, now));
      expect(
        next.rows.document.get(`minutes:${sitting}`)?.audience.map(({ role }) => role),
      ).toEqual(['writer', 'writer', 'writer', 'reader']);
    });

    it('opens them to nobody whose mail waits or was stopped, or was of something else', () => {
      for (const status of ['held', 'stopped'] as const) {
        expect(read([notes(finance, { status })])).toEqual(judges);
      }
      expect(read([notes(finance, { status: 'ready' })])).toContain(finance);
      const outcome = { key: `outcome:${item}:x`, type: 'outcome', reference: 'RP-26-0001' };
      expect(read([notes(finance, outcome)])).toEqual(judges);
    });

    it('opens them only once they are final, of a panel that sends notes, and for four weeks', () => {
      expect(read([notes(finance)], { sat: { status: 'held' } })).toEqual(judges);
      expect(read([notes(finance)], { panel: {} })).toEqual(judges);
      expect(read([notes(finance)], {}, at('2026-12-23 09:00'))).toContain(finance);
      expect(read([notes(finance)], {}, at('2026-12-24 09:00'))).toEqual(judges);
    });
  });
});
