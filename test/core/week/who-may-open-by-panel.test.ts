import { chairOf } from '../../../src/core/week/chair-of.ts';
import { keepAudiences } from '../../../src/core/week/audiences.ts';
import { lettersOf } from '../../../src/core/week/agenda-letters.ts';
import { prepareSittings } from '../../../src/core/week/prepare-sittings.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whoMayOpen } from '../../../src/core/week/who-may-open.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Change, DocumentKind, Register } from '../../../src/core/register/register.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { peopleOfTwo, twoPanels } from '../../given/two-panels.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-25 10:00');

/** One sitting, one child, one of each document of each panel: Google has let in nobody yet. */
function givenTwo(): Register {
  const rows = twoPanels.flatMap(({ code }, index): readonly Change[] => {
    const sitting = `${code}:2026-11-25`;
    const reference = `RP-26-000${String(index + 1)}`;
    const document = (kind: DocumentKind, key: string): Change => ({
      table: 'document',
      row: {
        key,
        kind,
        status: 'made',
        sitting,
        ...(kind === 'paper' || kind === 'record' ? { reference } : {}),
        name: key,
        fileId: `file-of-${key}`,
        audience: [],
        granted: {},
      },
    });
    const row = { key: sitting, panel: code, on: day('2026-11-25'), status: 'planned' } as const;
    return [
      givenReferral(index + 1, '2026-11-20 09:00', { panel: code, sitting, status: 'listed' }),
      { table: 'sitting', row },
      document('paper', `paper:${reference}:1`),
      document('folder', `folder:${sitting}`),
      document('minutes', `minutes:${sitting}`),
      document('record', `record:${reference}@${sitting}`),
    ];
  });
  return { ...givenRegister(rows, { people: peopleOfTwo }), panels: twoPanels };
}

/** As Google stands once everybody wanted was let in. */
function letIn(register: Register): Register {
  const wanted = withChanges(register, keepAudiences(register, now));
  return withChanges(
    wanted,
    [...wanted.rows.document.values()].map((row) => ({
      table: 'document',
      row: { ...row, granted: Object.fromEntries(row.audience.map(({ email }) => [email, 'id'])) },
    })),
  );
}

const nameOf = (email: string): string => email.split('@')[0] ?? '';
const those = (panel: string, ...roles: readonly string[]): readonly string[] =>
  roles.flatMap((role) => [`${role}.${panel}`, `${role}.both`]);

describe('the audience of a document, where a workbook runs two panels [CPR-2.2]', () => {
  const standing = ['chair', 'vice-chair', 'administrator'];
  const opened = whoMayOpen(letIn(givenTwo()), now);
  const table = twoPanels.flatMap(({ code }, index) => {
    const sitting = `${code}:2026-11-25`;
    const reference = `RP-26-000${String(index + 1)}`;
    const presents = ['worker.one', 'manager.one'];
    return [
      [`paper:${reference}:1`, [...those(code, ...standing), ...presents]],
      [`folder:${sitting}`, those(code, ...standing, 'member')],
      [`minutes:${sitting}`, those(code, ...standing)],
      [`record:${reference}@${sitting}`, [...those(code, ...standing), ...presents]],
    ] as const;
  });

  it.each(table)('%s is open to its own panel’s people only', (document, who) => {
    const may = opened.filter((one) => one.document === document);
    expect(may.map(({ person }) => nameOf(person)).sort()).toEqual([...who].sort());
    expect(may.filter(({ because }) => because === '')).toEqual([]);
  });

  it('loses whoever is of the other panel from now on', () => {
    const before = letIn(givenTwo());
    const people = peopleOfTwo.map((person) =>
      nameOf(person.email) === 'chair.both' ? { ...person, panels: ['second'] } : person,
    );
    const after = { ...before, people };
    const next = withChanges(after, keepAudiences(after, now));
    const audience = next.rows.document.get('minutes:resources:2026-11-25')?.audience ?? [];
    expect(audience.map(({ email }) => nameOf(email))).not.toContain('chair.both');
    expect(audience.map(({ email }) => nameOf(email))).toContain('chair.resources');
  });
});

describe('who sits, by the sitting’s panel [CPR-2.1] [CPR-2.2]', () => {
  const register = givenTwo();

  it.each(twoPanels)('$shortName: its own chair, seats and letters', ({ code }) => {
    const sitting = register.rows.sitting.get(`${code}:2026-11-25`);
    if (!sitting) throw new Error('There is no such sitting.');
    expect(nameOf(chairOf(register, sitting)?.email ?? '')).toBe(`chair.${code}`);
    const issue = {
      key: `agenda:${sitting.key}:1`,
      sitting: sitting.key,
      issue: 1,
      kind: 'agenda',
      on: sitting.on,
      status: 'going',
      items: [],
      changes: [],
      sendAt: now,
    } as const;
    const going = withChanges(register, [{ table: 'issue', row: issue }]);
    const seats = prepareSittings(going, now).flatMap((change) =>
      change.table === 'attendance' ? [nameOf(change.row.person)] : [],
    );
    const all = those(code, 'chair', 'vice-chair', 'administrator', 'member');
    expect([...seats].sort()).toEqual([...all].sort());
    const letters = lettersOf(going, issue, now).map(({ to }) => nameOf(to));
    expect([...letters].sort()).toEqual([...all].sort());
  });

  it('every line of To do says of which panel it is', () => {
    const lacking = { status: 'returned', missing: ['Input of the IRO'] } as const;
    const waiting = withChanges(
      register,
      twoPanels.map(({ code }, index) =>
        givenReferral(index + 3, '2026-11-20 09:00', { panel: code, ...lacking }),
      ),
    );
    const lines = toDo(waiting, now).map(({ panel, about }) => [panel, about]);
    expect(lines).toContainEqual(['resources', 'RP-26-0003']);
    expect(lines).toContainEqual(['second', 'RP-26-0004']);
  });
});
