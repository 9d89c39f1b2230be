import type { Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { panelsToSettle } from '../../../src/core/week/panels-to-settle.ts';
import { registerOf } from '../../given/panels.ts';
import { at, givenRegister } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const sat = (panel: string, on: string, stream?: string): Change => ({
  table: 'sitting',
  row: {
    ...{ key: `${panel}:${on}`, panel, on: day(on), status: 'planned' },
    ...(stream === undefined ? {} : { stream }),
  },
});
const lines = (register: Register, when = '2026-12-01 09:00') =>
  panelsToSettle(register, at(when)).filter(({ path }) => path !== '/register/panels');

describe('panels that have no sitting ahead [CPP-G1] [LCLH-3.1]', () => {
  it('are to have their dates typed', () => {
    expect(lines(registerOf('permanence'))).toEqual([
      {
        words: '◆ No sitting',
        what: 'The Permanence Panel has no sitting ahead. Type its dates.',
        who: 'Administrator',
        about: 'Permanence Panel',
        path: '/panels/permanence/sittings',
        panel: 'permanence',
        rule: 'CPP-G1',
      },
    ]);
    const planned = withChanges(registerOf('permanence'), [sat('permanence', '2026-12-09')]);
    expect(lines(planned)).toEqual([]);
    expect(lines(planned, '2026-12-10 09:00')).toHaveLength(1);
    expect(lines(givenRegister())).toEqual([]);
  });

  it('are told of each stream by itself [BC-7.1]', () => {
    const [young, old] = sittingStreams();
    const of = (...rows: readonly Change[]) =>
      lines(withChanges(registerOf('best-care'), rows)).map(({ words, what, rule }) => [
        ...[words, what, rule],
      ]);
    const lack = ({ label, sittings }: ReturnType<typeof sittingStreams>[number]) => [
      '◆ No sitting',
      `The ${preset('best-care').shortName}, ${label}, has no sitting ahead. Type its dates.`,
      sittings.rule,
    ];
    expect(of()).toEqual([lack(young!), lack(old!)]);
    expect(of(sat('best-care', '2026-12-08', young!.code))).not.toContainEqual(lack(young!));
    expect(of(sat('best-care', '2026-12-08', young!.code))).toContainEqual(lack(old!));
  });

  it('are not asked for while everything is stopped', () => {
    const register = registerOf('permanence');
    const workbook = register.rows.workbook.get('workbook')!;
    const stopped = withChanges(register, [
      { table: 'workbook', row: { ...workbook, version: 99 } },
    ]);
    expect(panelsToSettle(stopped, at('2026-12-01 09:00'))).toEqual([]);
  });
});

function sittingStreams() {
  const { sittings } = preset('best-care');
  if (sittings.pattern !== 'streams') throw new Error('It has no streams.');
  return sittings.streams;
}

describe('sittings too long after one another [LCLH-A1]', () => {
  it('are told with the days between, and how many are allowed', () => {
    const register = withChanges(registerOf('lasting-homes'), [
      sat('lasting-homes', '2027-01-14'),
      sat('lasting-homes', '2027-03-18'),
      sat('lasting-homes', '2027-05-27'),
    ]);
    expect(lines(register)).toMatchObject([
      {
        words: '● Long gap',
        what: `The ${preset('lasting-homes').shortName}: 70 days lie between Thursday 18 March 2027 and Thursday 27 May 2027. At most 63 are allowed.`,
        rule: 'LCLH-A1',
        path: '/panels/lasting-homes/sittings',
      },
    ]);
  });
});

describe('the terms that are to be looked at again [BC-8.3] [BC-8.4]', () => {
  const of = (when: string) => {
    const [membership, terms] = preset('best-care').termsReview!;
    const termsReview = [membership!, { ...terms!, last: '2026-01', next: '2027-01' }];
    const panels = [{ ...preset('resources'), termsReview }];
    return panelsToSettle({ ...givenRegister(), panels }, at(when));
  };
  const missing = {
    words: '◆ Day missing',
    what: 'The Resources Panel: “Membership and Chair responsibilities” comes round again and again, and nobody has said from which day that counts. Type the day on Panels, row resources/termsReview.membership.countsFrom.',
    who: 'Administrator',
    about: 'Resources Panel',
    path: '/register/panels',
    panel: 'resources',
    rule: 'BC-8.3',
  };
  const due = (words: string, verb: string) => ({
    ...missing,
    words,
    what: `The Resources Panel: the review of “Terms of reference” ${verb} due by the end of January 2027. Once it is done, say on Panels when the next is due.`,
    rule: 'BC-8.4',
  });

  it('are asked for four weeks before their month, and until they were', () => {
    expect(of('2026-12-03 09:00')).toEqual([missing]);
    expect(of('2026-12-04 09:00')).toEqual([due('● Review due', 'is'), missing]);
    expect(of('2027-01-31 09:00')).toEqual([due('● Review due', 'is'), missing]);
    expect(of('2027-02-01 09:00')).toEqual([due('▲ Review overdue', 'was'), missing]);
  });
});
