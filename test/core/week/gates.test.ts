import { day } from '../given/day.ts';
import {
  consentA,
  consentB,
  early,
  home,
  homes,
  removed,
  said,
  say,
  sitting,
  told,
} from '../../given/homes.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { chair, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { itemsAt, logOf, deciding, ordered, refusal, settled, worked } from '../../given/week.ts';
import type { Order } from '../../../src/core/order/order.ts';
import type { Change, Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { heldBackBy } from '../../../src/core/week/gates.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const basis = 'Basis of a person who cannot consent';

const issued = ({ rows }: Register) =>
  [...rows.issue.values()].filter(({ status }) => status === 'gone').at(-1)?.items ?? [];
const paperFolder = ({ rows }: Register) =>
  [...rows.document.values()].find(({ kind }) => kind === 'paper')?.folder;
const lines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ path }) => path.endsWith('/asked'));

describe('consent for the case to be heard [LCLH-4.4] [AT-10]', () => {
  it('keeps the child off the agenda that goes; the slot is held', () => {
    const register = told(said(homes(), consentA));
    expect(itemsAt(register, sitting)).toEqual([`09:30 ${home} listed`]);
    const item = [...register.rows.item.values()][0];
    expect(item && heldBackBy(register, item).map(({ rule }) => rule)).toEqual(['LCLH-4.4']);
    expect(register.rows.issue.size).toBe(0);
  });

  it.each(['Yes', basis])('lists the child with the answer %s', (answer) => {
    const register = told(said(homes(), ['gate:case-heard', answer]));
    expect(issued(register).map(({ reference }) => reference)).toEqual([home]);
  });

  it('makes a new issue once it is given after the agenda went, and one without the child once it is withdrawn [LCLH-A8]', () => {
    const other = givenChild('lasting-homes', 2, '2026-11-26 09:10', {
      facts: { dateOfBirth: day('2009-04-01') },
      sitting,
    });
    const two = settled(withChanges(homes(), [other]), early);
    const one = ordered(two, say('gate:case-heard', 'Yes', 'LH-26-0002'), early, workerOne);
    const first = told(one);
    expect(issued(first).map(({ reference }) => reference)).toEqual(['LH-26-0002']);
    const later = ['2026-12-09 10:00', '2026-12-09 10:20'].reduce(worked, said(first, consentB));
    expect(
      issued(later)
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual([home, 'LH-26-0002']);
    const back = ['2026-12-10 10:00', '2026-12-10 10:20'].reduce(
      worked,
      said(later, ['gate:case-heard', 'No']),
    );
    expect(issued(back).map(({ reference }) => reference)).toEqual(['LH-26-0002']);
  });

  it('that is withdrawn for the only child of an agenda that went asks for a stand-down, which tells everybody [LCLH-A8]', () => {
    const nobody = (register: Register, when: string) =>
      toDo(register, at(when)).filter(({ words }) => words === '▲ Nobody to hear');
    const gone = told(said(homes(), consentB));
    expect(nobody(gone, '2026-12-10 10:00')).toEqual([]);
    const without = said(gone, ['gate:case-heard', 'No']);
    const back = ['2026-12-10 10:00', '2026-12-10 10:20'].reduce(worked, without);
    const [line, ...more] = nobody(back, '2026-12-10 10:20');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ about: sitting, dueAt: at('2026-12-15 09:30') });
    expect(line?.what).toContain(
      'Tuesday 15 December 2026: the agenda has gone, and nobody on it may be heard without what is missing: LH-26-0001 (Consent for the case to be heard). Send a stand-down notice',
    );
    expect(line?.clause).toContain('and for their case to be heard at panel');
    expect(nobody(said(back, consentB), '2026-12-10 10:20')).toEqual([]);
    const off = ordered(
      back,
      { kind: 'stand-down', sitting, why: 'Nobody to hear.' },
      '2026-12-10 10:30',
    );
    const after = ['2026-12-10 10:30', '2026-12-10 11:00'].reduce(worked, off);
    expect(nobody(after, '2026-12-10 11:00')).toEqual([]);
    const notices = [...after.rows.mail.values()].filter(({ key }) =>
      key.startsWith(`agenda:${sitting}:2/`),
    );
    expect(notices.every(({ status }) => status === 'sent')).toBe(true);
    const whom = notices.map(({ to }) => to);
    expect(whom).toContain(chair);
    expect(whom).toContain(workerOne);
    expect(after.rows.referral.get(home)?.sitting).toBe('lasting-homes:2027-02-09');
  });

  it('does not ask for a stand-down while somebody else is heard, nor before the agenda went', () => {
    const nobody = (register: Register, when: string) =>
      toDo(register, at(when)).filter(({ words }) => words === '▲ Nobody to hear');
    expect(nobody(homes(), early)).toEqual([]);
    const other = givenChild('lasting-homes', 2, '2026-11-26 09:10', {
      facts: { dateOfBirth: day('2009-04-01') },
      sitting,
    });
    const two = settled(withChanges(homes(), [other]), early);
    const one = told(ordered(two, say('gate:case-heard', 'Yes', 'LH-26-0002'), early, workerOne));
    expect(nobody(one, '2026-12-09 10:00')).toEqual([]);
  });

  it('has no override: nobody sets it aside, and without it the child waits for the next sitting', () => {
    const register = homes();
    expect(refusal(register, say('gate:case-heard', 'Set aside'), early, chair)).toBe(
      'Choose one of the answers.',
    );
    const begun = worked(told(register), '2026-12-15 09:30');
    expect(itemsAt(begun, sitting)).toEqual([`09:30 ${home} moved`]);
    expect(begun.rows.referral.get(home)?.sitting).toBe('lasting-homes:2027-02-09');
  });

  it('is asked of worker and manager, with the clause, until it is given; the log says for whom', () => {
    const register = homes();
    const [line] = lines(register, early).filter(({ what }) => what.includes('to be heard”'));
    expect(line).toMatchObject({
      words: '● To answer',
      who: `${workerOne}, ${managerOne}`,
      path: `/referrals/${home}/asked`,
    });
    expect(line?.what).toContain('the child stands on no agenda that goes out; the slot is held.');
    expect(line?.clause).toContain('and for their case to be heard at panel');
    const after = said(register, consentB);
    expect(lines(after, early).filter(({ what }) => what.includes('to be heard”'))).toEqual([]);
    const { changes } = deciding(register, say(...consentB), early);
    expect(logOf(changes)[0]?.what).toBe('Consent for the case to be heard: Yes, for them');
  });
});

describe('consent to share the documents [LCLH-4.3] [LCLH-4.7] [AT-10]', () => {
  it('keeps the papers from the panel until it is given and the section is removed', () => {
    const listed = told(said(homes(), consentB));
    expect(issued(listed)).toHaveLength(1);
    expect(paperFolder(listed)).toBeUndefined();
    const one = worked(said(listed, consentA), '2026-12-09 10:00');
    expect(paperFolder(one)).toBeUndefined();
    const both = worked(said(one, removed), '2026-12-09 10:05');
    expect(paperFolder(both)).toBe(`folder:${sitting}`);
    const back = worked(said(both, ['gate:share-documents', 'No']), '2026-12-09 10:10');
    expect(paperFolder(back)).toBeUndefined();
  });

  it('cannot be set aside, and the section removed can, by the chair with a reason', () => {
    const register = homes();
    const aside = say('gate:section-removed', 'Set aside');
    expect(refusal(register, aside, early, chair)).toBe('Say why it is set aside.');
    const why = { ...aside, note: 'There is no such section.' } as Order;
    expect(refusal(register, why, early, workerOne)).toBe('Only the chair sets this aside.');
    expect(deciding(register, why, early, chair).said).toContain('Set aside');
    expect(refusal(register, say('gate:share-documents', 'Set aside'), early, chair)).toBe(
      'Choose one of the answers.',
    );
  });
});

describe('invitation and views of the young person [LCLH-4.5] [LCLH-4.6] [AT-11]', () => {
  const views = (register: Register, when: string) =>
    lines(register, when)
      .filter(({ what }) => what.includes('Views sought'))
      .map(({ words }) => words);

  it('warns where nobody was invited when the agenda goes, and lets it go', () => {
    const register = told(said(homes(), consentB));
    const words = (moment: string) =>
      lines(register, moment)
        .filter(({ what }) => what.includes('invited'))
        .map((one) => one.words);
    expect(words('2026-12-08 13:00')).toEqual(['● Not answered']);
    expect(issued(register)).toHaveLength(1);
  });

  it('asks for the views of one who does not come: amber once the agenda went, red on the day', () => {
    const declined = said(homes(), consentB, ['when:gate:views', 'Yes']);
    expect(views(declined, early)).toEqual(['○ To answer']);
    const gone = told(declined);
    expect(views(gone, '2026-12-08 13:00')).toEqual(['● To answer']);
    expect(views(gone, '2026-12-15 08:00')).toEqual(['▲ To answer']);
    const asked = said(gone, ['gate:views', 'Asked, none given']);
    expect(views(asked, '2026-12-15 08:00')).toEqual([]);
    const notAsked = said(gone, ['gate:views', 'No']);
    expect(views(notAsked, '2026-12-15 08:00')).toEqual(['▲ To answer']);
    expect(views(told(said(homes(), consentB, ['when:gate:views', 'No'])), early)).toEqual([]);
  });
});

describe('an allowance without its financial assessment [BC-2.4] [AT-16]', () => {
  const allowance = (facts: Partial<Referral['facts']> = {}) => {
    const child = givenChild('best-care', 1, '2026-11-19 09:00', {
      facts: {
        dateOfBirth: day('2010-03-01'),
        requestType: 'guardianship-allowance',
        placement: 'with-parents',
        ...facts,
      },
    });
    const add: Order = {
      kind: 'add-sittings',
      panel: 'best-care',
      on: [day('2026-12-01')],
      stream: 'under-18',
      why: '',
    };
    const now = '2026-11-20 10:00';
    return settled(ordered(registerOf('best-care', [child]), add, now), now);
  };
  const young = 'best-care:2026-12-01:under-18';
  const yes = say('gate:financial-assessment', 'Yes', 'BC-26-0001');

  it('is not listed until it stands; another request is', () => {
    const blocked = allowance();
    expect(itemsAt(blocked, young)).toEqual([]);
    expect(lines(blocked, '2026-11-20 11:00').map(({ who }) => who)).toContain(
      `${workerOne}, ${managerOne}, chair`,
    );
    const after = settled(ordered(blocked, yes, '2026-11-21 10:00'), '2026-11-21 10:00');
    expect(itemsAt(after, young)).toEqual(['09:30 BC-26-0001 listed']);
    expect(itemsAt(allowance({ requestType: 'permanence' }), young)).toHaveLength(1);
  });

  it('waits for the next sitting where it was not there in time, and never for one that has begun', () => {
    const late = worked(allowance(), '2026-12-01 10:00');
    const after = settled(ordered(late, yes, '2026-12-02 10:00'), '2026-12-02 10:00');
    expect(after.rows.referral.get('BC-26-0001')).toMatchObject({
      status: 'listed',
      sitting: 'best-care:2026-12-15:under-18',
    });
  });
});

describe('what is to be prepared [NS-5.1] [NS-5.5] [LCLH-4.1]', () => {
  const supervisingWorker = 'supervising@council.example';
  const child = (facts: Partial<Referral['facts']> = {}): Register => {
    const key = 'next-steps:2026-12-03';
    const row: Change = {
      table: 'sitting',
      row: { key, panel: 'next-steps', on: day('2026-12-03'), status: 'planned' },
    };
    const one = givenChild('next-steps', 1, '2026-11-19 09:00', {
      sitting: key,
      facts: { dateOfBirth: day('2009-01-20'), supervisingWorker, ...facts },
    });
    return settled(withChanges(registerOf('next-steps', [one]), [row]), '2026-11-20 10:00');
  };
  const own = (register: Register, who: string, when = '2026-11-20 10:00') =>
    lines(register, when).filter(
      (line) => line.who === who && /prepare/.test(line.what + line.words),
    );

  it('is one line for each person, by whom the file names, and only where it applies', () => {
    const [worker] = own(child(), workerOne);
    expect(worker?.what).toContain(
      'Recent care planning meeting; Recent visit to the young person; Thoughts and aspirations discussed',
    );
    const foster = child({ placement: 'in-house-foster' });
    expect(own(foster, supervisingWorker)[0]?.what).toContain('Foster carer visited');
    expect(own(child({ placement: 'agency-foster' }), supervisingWorker)).toEqual([]);
  });

  it('asks for first views on Staying Put of whoever looks after the foster placement [NS-5.7]', () => {
    const asks = (
      who: string,
      placement: 'in-house-foster' | 'agency-foster' | 'in-house-residential',
    ) => own(child({ placement }), who).some(({ what }) => what.includes('Staying Put'));
    expect(asks(supervisingWorker, 'in-house-foster')).toBe(true);
    expect(asks(workerOne, 'in-house-foster')).toBe(false);
    expect(asks(workerOne, 'agency-foster')).toBe(true);
    expect(asks(workerOne, 'in-house-residential')).toBe(false);
    const agenda = worked(child({ placement: 'in-house-foster' }), '2026-12-03 08:00');
    expect(own(agenda, supervisingWorker, '2026-12-03 08:00')[0]?.words).toBe('▲ Not prepared');
  });

  it('counts as recent within the days of the file before the sitting [NS-A6]', () => {
    const visited = (on: string) =>
      ordered(
        child(),
        { ...say('preparation:visit', 'Done', 'NS-26-0001'), on: day(on) } as Order,
        '2026-11-20 11:00',
        workerOne,
      );
    expect(own(visited('2026-10-22'), workerOne)[0]?.what).not.toContain('Recent visit');
    expect(own(visited('2026-10-21'), workerOne)[0]?.what).toContain('Recent visit');
    expect(
      refusal(
        child(),
        { ...say('preparation:visit', 'Done', 'NS-26-0001'), on: day('2026-11-21') } as Order,
        '2026-11-20 11:00',
      ),
    ).toBe('Give a day that has already come.');
  });

  it('is asked anew of a child who comes back after being heard', () => {
    const done = ordered(
      child(),
      say('preparation:aspirations', 'Done', 'NS-26-0001'),
      '2026-11-20 11:00',
      workerOne,
    );
    expect(own(done, workerOne)[0]?.what).not.toContain('aspirations');
    const items = new Map(
      [...done.rows.item].map(([key, item]) => [key, { ...item, status: 'heard' as const }]),
    );
    const heard = { ...done, rows: { ...done.rows, item: items } };
    expect(own(heard, workerOne)[0]?.what).toContain('aspirations');
  });
});
