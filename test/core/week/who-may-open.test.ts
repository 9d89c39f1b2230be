import type {
  Change,
  Grant,
  Item,
  Mail,
  RegisterDocument,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { keepAudiences } from '../../../src/core/week/audiences.ts';
import { whoMayOpen } from '../../../src/core/week/who-may-open.ts';
import { chair, finance, managerOne, workerOne, admin, viceChair } from '../../given/people.ts';
import { afterNextSteps, overseen, recommended, reviewing } from '../../given/next-steps.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { sittingOn } from '../given/resources-panel.ts';

const now = at('2026-11-26 09:00');
const folder = `folder:${sitting}`;
const paper = 'paper:RP-26-0001:1';
const officer = 'officer@council.example';
const sender = 'sender@council.example';
const grants = (...emails: readonly string[]): readonly Grant[] =>
  emails.map((email) => ({ email, role: 'reader' }));
const document = (
  kind: RegisterDocument['kind'],
  key: string,
  emails: readonly string[],
  altered: Partial<RegisterDocument> = {},
): Change => ({
  table: 'document',
  row: {
    key,
    kind,
    status: 'made',
    name: `name of ${key}`,
    audience: grants(...emails),
    granted: Object.fromEntries(emails.map((email) => [email, 'id'])),
    ...altered,
  },
});
const ofChild = { reference: 'RP-26-0001' };
const given = (
  documents: readonly Change[],
  {
    referral = {},
    item = {},
    sat = {},
  }: { referral?: GivenReferral; item?: Partial<Item>; sat?: Partial<Sitting> } = {},
) =>
  withChanges(
    givenRegister([
      givenReferral(1, '2026-11-19 09:00', {
        sitting,
        status: 'heard',
        ...referral,
        facts: { referrer: sender, ...referral.facts },
      }),
      { table: 'sitting', row: sittingOn('2026-11-25', { status: 'held', ...sat }) },
      {
        table: 'item',
        row: {
          key: `RP-26-0001@${sitting}`,
          reference: 'RP-26-0001',
          sitting,
          from: 'referral',
          status: 'heard',
          late: false,
          guests: [officer],
          ...item,
        },
      },
    ]),
    documents,
  );
const lines = (...args: Parameters<typeof given>) =>
  whoMayOpen(given(...args), now).map(({ person, because, until, bySeat }) =>
    [person.split('@')[0], because, ...(until ? [until] : []), ...(bySeat ? ['by seat'] : [])].join(
      ' | ',
    ),
  );

describe('who may open a document, and why [CPR-2.2]', () => {
  it('is named with document, role, reason and last day', () =>
    expect(whoMayOpen(given([document('paper', paper, [workerOne], ofChild)]), now)).toStrictEqual([
      {
        person: workerOne,
        document: paper,
        name: `name of ${paper}`,
        role: 'reader',
        isLocked: false,
        because: 'Presents the child',
        byPdf: false,
        bySeat: false,
        ends: '28 days after the child is last heard, or the request is withdrawn',
        until: '2026-12-23',
      },
    ]));

  it('is by a seat of its panel as long as it is theirs', () =>
    expect(lines([document('paper', paper, [chair, viceChair, admin], ofChild)])).toEqual([
      'admin | Administrator of the panel | by seat',
      'chair | Chair of the panel | by seat',
      'vice.chair | Vice chair of the panel | by seat',
    ]));

  it('is by what somebody has to do with the child, as long as its paper is open', () => {
    const all = [workerOne, managerOne, sender, officer, 'nobody@council.example'];
    expect(lines([document('paper', paper, all, ofChild)])).toEqual([
      'manager.one | Manager of whoever presents the child | 2026-12-23',
      'nobody | ',
      'officer | Asked to the item of the child | 2026-12-23',
      'sender | Sent the request | 2026-12-23',
      'worker.one | Presents the child | 2026-12-23',
    ]);
    const open = { referral: { status: 'listed' as const } };
    expect(lines([document('paper', paper, [workerOne], ofChild)], open)).toEqual([
      'worker.one | Presents the child',
    ]);
    expect(lines([document('paper', paper, [officer], ofChild)], { item: { guests: [] } })).toEqual(
      ['officer | '],
    );
    expect(
      lines([document('paper', paper, [officer], ofChild)], {
        referral: { sitting: 'resources:2026-12-02' },
      }),
    ).toEqual(['officer | ']);
  });

  it('is of a record the worker and the manager alone, until it is filed and its days are over', () => {
    const record = { ...ofChild, sitting };
    const key = `record:RP-26-0001@${sitting}`;
    const all = [workerOne, managerOne, sender, officer];
    const filed: Change = {
      table: 'record',
      row: {
        key: `RP-26-0001@${sitting}`,
        ...record,
        filer: admin,
        filedAt: at('2026-11-28 09:00'),
      },
    };
    expect(lines([document('record', key, all, record), filed])).toEqual([
      'manager.one | Manager of whoever presents the child | 2026-12-26',
      'officer | ',
      'sender | ',
      'worker.one | Presents the child | 2026-12-26',
    ]);
    expect(lines([document('record', key, [workerOne], record)])).toEqual([
      'worker.one | Presents the child',
    ]);
  });

  it('is as a member for the sitting, of its folder and of what lies in it', () => {
    const open = 'finance | Member, for this sitting | 2026-12-23';
    expect(lines([document('folder', folder, [finance], { sitting })])).toEqual([open]);
    expect(lines([document('agenda', 'agenda:1', [finance, workerOne], { sitting })])).toEqual([
      open,
      'worker.one | ',
    ]);
    const filed = { ...ofChild, filedIn: folder };
    const both = [
      document('folder', folder, [finance], { sitting }),
      document('paper', paper, [workerOne], filed),
    ];
    expect(lines(both)).toEqual([open, open, 'worker.one | Presents the child | 2026-12-23']);
    expect(whoMayOpen(given(both), now).map((one) => one.document)).toEqual([folder, paper, paper]);
    expect(lines([document('paper', paper, [finance], ofChild)])).toEqual(['finance | ']);
  });

  it('is once where they were let in to the document and to its folder', () => {
    const rows = [
      document('folder', folder, [finance, workerOne], { sitting }),
      document('paper', paper, [workerOne], { ...ofChild, filedIn: folder }),
    ];
    expect(whoMayOpen(given(rows), now).map(({ person, document: of }) => [person, of])).toEqual([
      [finance, folder],
      [finance, paper],
      [workerOne, folder],
      [workerOne, paper],
    ]);
  });

  it('is by PDF where People says there is no Google account: no file is shared, no seat keeps it', () => {
    const rows = [
      document('folder', folder, [], { sitting }),
      document('paper', paper, [workerOne], { ...ofChild, filedIn: folder, granted: {} }),
    ];
    const register = given(rows);
    const people = register.people.map((person) =>
      person.email === workerOne || person.email === finance || person.email === chair
        ? { ...person, byPdf: true as const }
        : person,
    );
    const told = whoMayOpen({ ...register, people }, now);
    expect(
      told.map(({ person, document: of, because, byPdf, bySeat }) => [
        person.split('@')[0],
        of,
        because,
        byPdf,
        bySeat,
      ]),
    ).toEqual([
      ['chair', paper, 'Chair of the panel', true, false],
      ['finance', paper, 'Member, for this sitting', true, false],
      ['worker.one', paper, 'Presents the child', true, false],
    ]);
    const kept = keepAudiences({ ...register, people }, now).flatMap((change) =>
      change.table === 'document' ? change.row.audience.map(({ email }) => email) : [],
    );
    expect(kept).toContain(managerOne);
    for (const email of [chair, finance, workerOne]) expect(kept).not.toContain(email);
  });

  it('is nobody of a document that does not stand, or whom Google was not asked to let in', () => {
    expect(
      lines([document('paper', paper, [workerOne], { ...ofChild, status: 'wanted' })]),
    ).toEqual([]);
    expect(lines([document('paper', paper, [workerOne], { ...ofChild, granted: {} })])).toEqual([]);
    const rows = [
      document('folder', folder, [finance], { sitting, granted: {} }),
      document('paper', paper, [workerOne], { ...ofChild, filedIn: folder, audience: [] }),
    ];
    expect(lines(rows)).toEqual([]);
  });

  it('ends with a day, or says in words what ends it', () => {
    const key = `record:RP-26-0001@${sitting}`;
    const ends = (of: readonly Change[], is: Parameters<typeof given>[1] = {}) =>
      whoMayOpen(given(of, is), now).map((line) => line.until ?? line.ends);
    const waiting = { referral: { status: 'listed' as const } };
    expect(ends([document('paper', paper, [chair], ofChild)])).toEqual(['They leave the seat']);
    expect(ends([document('paper', paper, [workerOne], ofChild)], waiting)).toEqual([
      '28 days after the child is last heard, or the request is withdrawn',
    ]);
    expect(ends([document('record', key, [workerOne], { ...ofChild, sitting })])).toEqual([
      '28 days after it is filed',
    ]);
    const endless = given([document('folder', folder, [finance], { sitting })]);
    const panels = endless.panels.map(({ access: _, ...panel }) => panel);
    expect(whoMayOpen({ ...endless, panels }, now)).toMatchObject([
      { person: finance, ends: 'No end is set for this panel' },
    ]);
  });

  it('names what was sent as PDF, with its day, also once it is theirs no more', () => {
    const mail = (key: string, altered: Partial<Mail>): Change => ({
      table: 'mail',
      row: {
        ...{ key, type: 'agenda', to: 'left@council.example', mode: 'hold', status: 'sent' },
        ...{ sendAt: at('2026-11-24 11:30'), facts: {}, thread: 't', attempt: 1, rule: '' },
        ...{ attached: [paper], ...altered },
      },
    });
    const told = (altered: Partial<Mail>) =>
      whoMayOpen(given([document('paper', paper, [], ofChild), mail('m', altered)]), now).map(
        ({ person, because, byPdf, sentOn }) => [person, because, byPdf, sentOn],
      );
    const because = 'It was theirs when it was sent';
    expect(told({ sentAt: at('2026-11-25 09:00') })).toEqual([
      ['left@council.example', because, true, '2026-11-25'],
    ]);
    expect(told({ status: 'not-known' })).toEqual([
      ['left@council.example', because, true, '2026-11-24'],
    ]);
    expect(told({ status: 'held' })).toEqual([]);
  });

  it('tells nothing of a request that is not there any more', () =>
    expect(lines([document('paper', paper, [workerOne], { reference: 'RP-26-0009' })])).toEqual([
      'worker.one | ',
    ]));
});

describe('who looks at a child in its next review [NS-7.2]', () => {
  const child = afterNextSteps([recommended('recommendation')]);
  const because = (kind: RegisterDocument['kind'], emails: readonly string[], of = overseen) => {
    const [reference, at_] = of.split('@');
    const row = document(kind, `record:${of}`, emails, {
      reference: reference ?? '',
      sitting: at_ ?? '',
    });
    return whoMayOpen(withChanges(child, [row]), at('2026-11-20 09:00')).map((one) => one.because);
  };

  it('may open its record, until that is done, and nothing else by that', () => {
    expect(because('record', [reviewing])).toEqual(['Looks at the child in its next review']);
    expect(because('record', ['nobody@council.example'])).toEqual(['']);
    expect(because('paper', [reviewing])).toEqual(['']);
    expect(because('record', [reviewing], 'NS-26-0001@another')).toEqual(['']);
  });
});
