import type { Panel } from '../../../src/core/panel/panel.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { finance, managerOne, people, viceChair, workerOne } from '../../given/people.ts';
import { answered, asked, asking, gate, open, prepare } from './given-asking.ts';
import type { Preparation } from './given-asking.ts';

type Given = Parameters<typeof asked>[1];
const codes = (file: Partial<Panel>, given?: Given) => asked(file, given).map(({ code }) => code);
const foster = { facts: { placement: 'in-house-foster' } } as const;
const kin = { facts: { placement: 'kinship' } } as const;
const when = { placements: ['in-house-foster'], asked: 'Does it matter?' } as const;

describe('when something is asked about a child [LCLH-4.6] [NS-5.1] [BC-A14]', () => {
  it('is as the facts say, and what is not known counts', () => {
    const file = { gates: [gate({ when: { placements: ['in-house-foster'] } })] };
    expect(codes(file, foster)).toEqual(['gate:g']);
    expect(codes(file, kin)).toEqual([]);
    expect(codes(file)).toEqual(['gate:g']);
  });

  it('is as the question beside the facts was answered, where they do not say yes', () => {
    const file = { gates: [gate({ when })], preparation: [prepare({ when })] };
    const both = ['gate:g', 'preparation:p'];
    const questions = ['when:gate:g', 'when:preparation:p'];
    expect(codes(file, foster)).toEqual(both);
    expect(codes(file, kin)).toEqual(questions);
    expect(codes(file)).toEqual(questions);
    const said = {
      'when:gate:g': answered('Yes'),
      'when:preparation:p': answered('No'),
    };
    expect(codes(file, { ...kin, said })).toEqual(['when:gate:g', 'gate:g', 'when:preparation:p']);
  });

  it('is no question for a placement of which the file asks nothing', () => {
    const none = { ...when, notAskedFor: ['kinship'] } as const;
    const file = { gates: [gate({ when: none })] };
    expect(codes(file, kin)).toEqual([]);
    expect(codes(file)).toEqual(['when:gate:g']);
    const free = { asked: 'Does it matter?', notAskedFor: ['kinship'] } as const;
    expect(codes({ gates: [gate({ when: free })] }, kin)).toEqual(['gate:g']);
  });

  it('is a question of those who come, and of seats that some children need', () => {
    const cited = { rule: 'NS-5.1', printed: 'p', phrase: 'p' };
    const attendees = [{ who: 'guest', presence: 'optional', when, ...cited }] as const;
    expect(codes({ attendees }, kin)).toEqual(['when:attendee:guest']);
    expect(codes({ attendees: [{ who: 'guest', presence: 'optional', ...cited }] })).toEqual([]);
    const seats = [
      { code: 's', label: 'Fostering', when, ...cited },
      { code: 't', label: 'Chair', ...cited },
    ];
    const quorum = { seats, ...cited } as unknown as NonNullable<Panel['quorum']>;
    expect(asked({ quorum }, kin)).toEqual([
      {
        ...{ kind: 'question', code: 'seat:s', label: 'Does it matter? (Fostering)' },
        ...{ rule: 'NS-5.1', answers: ['Yes', 'No'], owners: [workerOne, managerOne] },
      },
    ]);
    expect(codes({ quorum }, foster)).toEqual([]);
    expect(open({ quorum, gates: [] }, kin)).toEqual([]);
  });
});

describe('whose it is to answer', () => {
  const owners = (altered: Partial<Preparation>, given?: Given) =>
    asked({ preparation: [prepare(altered)] }, given).map((one) => one.owners);

  it('is the child’s worker and manager, each once, as far as they are known', () => {
    const gates = [gate()];
    const of = (facts: NonNullable<Given>['facts']) =>
      asked({ gates }, { facts: facts! })[0]?.owners;
    expect(of({})).toEqual([workerOne, managerOne]);
    expect(of({ worker: '' })).toEqual([managerOne]);
    expect(of({ manager: workerOne })).toEqual([workerOne]);
    expect(open({ gates: [gate({ when })] }, kin)[0]?.who).toBe(`${workerOne}, ${managerOne}`);
  });

  it('is whoever has that part in the case, else whoever presents it, or the child’s own', () => {
    expect(owners({ of: 'team-manager' })).toEqual([[managerOne]]);
    expect(owners({ of: 'personal-advisor' })).toEqual([[workerOne]]);
    expect(owners({ of: 'lead-professional' })).toEqual([[workerOne]]);
    expect(owners({ of: 'independent-reviewing-officer' })).toEqual([[workerOne, managerOne]]);
    expect(owners({ of: 'team-manager' }, { facts: { manager: '' } })).toEqual([[workerOne]]);
  });

  it('is whoever sits under that title on the panel, on the day of the sitting', () => {
    const of = 'Finance Accountant';
    expect(owners({ of })).toEqual([[finance]]);
    expect(owners({ of }, { is: 'none' })).toEqual([[]]);
    const register = asking({ preparation: [prepare({ of })] });
    const other = people.map((one) =>
      one.email === finance ? { ...one, panels: ['resources'] } : one,
    );
    const referral = register.rows.referral.get('NS-26-0001')!;
    expect(askedOf({ ...register, people: other }, referral)[0]?.owners).toEqual([]);
  });

  it('is each of them by themselves where the file says so', () => {
    const preparation = [prepare({ of: 'Finance Accountant', each: true })];
    const register = asking({ preparation });
    const second = { ...people.find(({ email }) => email === finance)!, email: viceChair };
    const all = {
      ...register,
      people: [...people.filter(({ role }) => role !== 'vice-chair'), second],
    };
    const referral = register.rows.referral.get('NS-26-0001')!;
    expect(askedOf(all, referral).map((one) => [one.code, one.owners, one.answers])).toEqual([
      [`preparation:p:${finance}`, [finance], ['Done', 'Not done']],
      [`preparation:p:${viceChair}`, [viceChair], ['Done', 'Not done']],
    ]);
    const one = prepare({ of: 'Finance Accountant' });
    const together = askedOf({ ...asking({ preparation: [one] }), people: all.people }, referral);
    expect(together.map(({ code, owners: of }) => [code, of])).toEqual([
      ['preparation:p', [finance, viceChair]],
    ]);
    expect(codes({ preparation }, { is: 'none' })).toEqual(['preparation:p']);
  });
});
