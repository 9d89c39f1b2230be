import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { commit } from '../../src/workbook/commit.ts';
import type { Mail } from '../../src/core/register/register.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const sitting = 'resources:2026-11-25';
const reference = 'RP-26-0001';

/** Monday 23 November: two children are to be heard on Wednesday. */
const listed = given((workbook) => {
  workbook.refer(requestFor('Alpha', 1, { childName: 'Mabel Alpha' }));
  workbook.refer(requestFor('Beta', 2, { childName: 'Will Beta' }));
});

/** The agenda has gone; the administrator stands the sitting down, and the mail of that comes to its time. */
function stoodDown(why: string): GivenWorkbook {
  const { given: workbook } = listed();
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  workbook.order({ kind: 'stand-down', sitting, why });
  workbook.turn();
  workbook.goTo('2026-11-24T16:00:00');
  workbook.turn();
  return workbook;
}

const standDowns = (workbook: GivenWorkbook): readonly Mail[] =>
  [...workbook.read().register.rows.mail.values()].filter(({ type }) => type === 'stand-down');

/** What became of them: nothing twice. */
const told = (workbook: GivenWorkbook): readonly string[] => [
  ...new Set(standDowns(workbook).map(({ status, because = '' }) => `${status}: ${because}`)),
];

function letAllGo(workbook: GivenWorkbook): void {
  for (const { key } of standDowns(workbook)) workbook.order({ kind: 'send-now', mail: key });
  workbook.turn();
}

describe('a mail', () => {
  it('goes where what was typed into it tells of no child', () => {
    expect(told(stoodDown('The chair is ill.'))).toEqual(['sent: ']);
  });

  it.each([
    ['the name of a child', 'Nothing but Mabel Alpha is ready.', 'full name'],
    ['an LCS number', 'Only 9000001 is ready.', 'LCS number'],
    ['a date of birth', 'Only the child of 27/3/2014 is ready.', 'date of birth'],
  ])('does not go with %s in it, whoever asks', (_, why, kind) => {
    const workbook = stoodDown(why);
    const [one = '', ...others] = told(workbook);
    expect(others).toEqual([]);
    expect(one).toMatch(/^failed: It tells of a child/);
    expect(one).toContain(kind);
    expect(one).not.toMatch(/Mabel|9000001|2014/);
    letAllGo(workbook);
    expect(told(workbook)).toEqual([one]);
  });

  it('that may name a child waits until a person who read it lets it go', () => {
    const workbook = stoodDown('It will be held in May: Will Alpha House be ready?');
    const [one = '', ...others] = told(workbook);
    expect(others).toEqual([]);
    expect(one).toMatch(/^held: It may name a child: What was typed: perhaps a name of RP-26-000/);
    letAllGo(workbook);
    expect(told(workbook)).toEqual(['sent: ']);
  });

  it('about one child holds no reference of another', () => {
    const { given: workbook } = listed();
    workbook.run(
      commit(workbook.read(), { id: 'by-hand', now: workbook.newRun().now }, ({ rows }) =>
        [...rows.mail.values()]
          .filter((mail) => mail.type === 'receipt' && mail.reference === reference)
          .map((mail) => ({
            table: 'mail',
            row: {
              ...mail,
              key: `${mail.key}/again`,
              status: 'ready',
              facts: { ...mail.facts, moved: true, movedWhy: 'as RP-26-0002 is first' },
            },
          })),
      ),
    );
    workbook.turn();
    const mail = workbook.read().register.rows.mail.get(`receipt:${reference}:1/again`);
    expect(mail?.because ?? 'gone').toBe('It tells of a child: Text: the reference of RP-26-0002.');
  });
});
