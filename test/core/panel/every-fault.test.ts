import type { PanelFault } from '../../../src/core/panel/panel-fault.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import raw from '../../../src/panels/resources-panel.yaml';

type Section = Readonly<Record<string, unknown>>;

const resources = raw as Section;
const part = (key: string): Section => resources[key] as Section;
const cited = { rule: 'CPR-9.9', printed: 'Terms 9', phrase: 'as they say' };

const faultsOf = (altered: Section): readonly PanelFault[] => {
  const parsed = parsePanel({ ...resources, ...altered });
  return parsed.ok ? [] : parsed.error;
};
const pathsOf = (altered: Section): readonly string[] => faultsOf(altered).map(({ path }) => path);

/** The first step of the record, with other keys. */
const withStep = (alter: (step: Section) => Section): Section => {
  const [first = {}, ...others] = part('record')['steps'] as readonly Section[];
  return { record: { ...part('record'), steps: [alter(first), ...others] } };
};

describe('parsePanel, of keys that are not known', () => {
  it('names all of a section, and what no file can say of each', () => {
    const found = faultsOf({ castingVote: true, quotas: 3, colour: 'blue' });
    expect(found.map(({ path }) => path)).toEqual(['castingVote', 'quotas', 'colour']);
    expect(found[0]?.expected).toContain('cannot say a casting vote');
    expect(found[2]?.expected).toMatch(/^no such key here; known are: code, prefix/);
  });

  it('takes a misspelt key for the one that is missing, and says what to write instead', () => {
    const steps = faultsOf(
      withStep(({ owner, startsFrom, ...step }) => ({
        ...step,
        onwer: owner,
        startFrom: startsFrom,
      })),
    );
    expect(steps.map(({ path, example }) => [path, example])).toEqual([
      ['record.steps[0].onwer', 'owner: "administrator"'],
      ['record.steps[0].startFrom', 'startsFrom: "finish"'],
    ]);
    expect(steps[0]?.expected).toMatch(
      /^no such key here, probably owner is meant; known are: step,/,
    );
  });

  it('looks into what stands under a misspelt key too', () => {
    const { session, ...others } = resources;
    const parsed = parsePanel({
      ...others,
      sesion: { ...(session as Section), latestFinish: '9:30' },
    });
    const found = parsed.ok ? [] : parsed.error;
    expect(found.map(({ path }) => path)).toEqual(['sesion', 'sesion.latestFinish']);
  });

  it('writes a key with dots in it so that it cannot be taken for a path', () =>
    expect(pathsOf({ 'record.steps': 4, '': 1 })).toEqual(['["record.steps"]', '[""]']));
});

describe('parsePanel, of a section that says wrongly which form it has', () => {
  it('holds the rest to the form that is nearest', () =>
    expect(
      pathsOf({
        cutOff: {
          by: 'week-day',
          weekday: 44,
          time: 'endofday',
          onHoliday: 'stays',
          foo: 1,
          ...cited,
        },
      }),
    ).toEqual(['cutOff.by', 'cutOff.foo', 'cutOff.weekday', 'cutOff.time', 'cutOff.onHoliday']));

  it('holds it to what is wrong in any form, where none is near', () => {
    expect(pathsOf({ sittings: { weekday: 22, weeks: 2, rule: 'x' } })).toEqual([
      'sittings.pattern',
      'sittings.weekday',
      'sittings.rule',
      'sittings.printed',
      'sittings.phrase',
    ]);
    // Days of a month or a number of them: neither is refused while nobody knows which is meant.
    const limit = { time: '17:00', onHoliday: 'stay', ...cited };
    expect(pathsOf({ cutOff: { by: 'moon', weekday: 3, days: 5, ...limit } })).toEqual([
      'cutOff.by',
    ]);
  });

  it('refuses no figure that one of the forms could have', () => {
    const within = { amount: 900, unit: 'moons', roll: 'next-working-day' };
    expect(pathsOf(withStep((step) => ({ ...step, within })))).toEqual([
      'record.steps[0].within.unit',
    ]);
  });

  it('takes the misspelt word before it for that word', () =>
    expect(
      faultsOf({ sittings: { patern: 'weekly', weekday: 8, ...cited } }).map(
        ({ path, example }) => [path, example],
      ),
    ).toEqual([
      ['sittings.patern', 'pattern: "weekly"'],
      ['sittings.weekday', '3'],
    ]));
});

describe('parsePanel, of what stands beside a fault', () => {
  const seat = (code: unknown, more: Section = {}): Section => ({
    code,
    label: 'A seat',
    anyOf: ['Service Director'],
    ...cited,
    ...more,
  });
  const quorum = (...seats: readonly Section[]) => ({
    quorum: { of: 'sitting', whenLost: 'stand-down', seats, ...cited },
  });

  it('finds in a list with a fault what stands there twice, at each place where it does', () => {
    const titles = ['A', 'A', ' B', '', 'A'];
    expect(pathsOf({ members: { ...part('members'), titles } })).toEqual([
      'members.titles[2]',
      'members.titles[3]',
      'members.titles[1]',
      'members.titles[4]',
    ]);
    expect(pathsOf(quorum(seat('a', { label: 7 }), seat('a', { flagged: 7 })))).toEqual([
      'quorum.seats[0].label',
      'quorum.seats[1].flagged',
      'quorum.seats[1].code',
    ]);
  });

  it('finds there what names something that the file has not', () =>
    expect(
      pathsOf(
        quorum(
          seat('a', { ifAbsent: 'b' }),
          seat('c', { warnsIn: [7, 'none'], when: { placements: ['castle'] } }),
        ),
      ),
    ).toEqual([
      'quorum.seats[1].when.placements[0]',
      'quorum.seats[1].warnsIn[0]',
      'quorum.seats[0].ifAbsent',
      'quorum.seats[1].warnsIn[1]',
    ]));

  it('says nothing of a name while one that it could be has no form', () => {
    expect(pathsOf(quorum(seat(7), seat('c', { ifAbsent: 'b' })))).toEqual([
      'quorum.seats[0].code',
    ]);
    const { requestTypes: _, ...others } = resources;
    const parsed = parsePanel({
      ...others,
      ...quorum(seat('a', { when: { requestTypes: ['new'] } })),
      requestType: part('requestTypes'),
    });
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(['requestType']);
  });

  it('finds choices left of figures that there are not, whatever else is wrong', () => {
    const found = faultsOf({
      sittings: { ...part('sittings'), weekday: 22 },
      localChoice: ['agenda.sendAtt', 'sittings.weekday'],
    });
    expect(found.map(({ path, example }) => [path, example])).toEqual([
      ['sittings.weekday', '3'],
      ['localChoice[0]', '"agenda.sendAt"'],
    ]);
  });

  it('says what clear days are, and a day on which requests would close in time', () => {
    const days = { by: 'calendar-days', onHoliday: 'stay', ...cited };
    const found = faultsOf({
      cutOff: { ...days, days: 5, time: '17:00' },
      agenda: { ...days, days: 4, clear: true, time: '12:00', sendAt: '09:00' },
      localChoice: ['agenda.sendAt'],
    });
    expect(found).toEqual([
      {
        path: 'cutOff.days',
        expected: 'a cut-off before the agenda goes: 4 clear days are 5 before the sitting',
        actual: '5 calendar days before, 17:00 against 4 clear calendar days before, 09:00',
        example: '6',
      },
    ]);
  });

  it('compares times in one part while another has none', () =>
    expect(
      pathsOf({
        session: {
          ...part('session'),
          earliestStart: '9:30',
          breaks: [{ from: '13:00', to: '12:50' }],
        },
        slots: { ...part('slots'), minMinutes: 21, printed: 7 },
      }),
    ).toEqual(['session.earliestStart', 'slots.printed', 'slots.minMinutes']));
});
