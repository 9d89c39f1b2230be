import { ownPanelFrom, takenBefore } from '../../../src/core/panel/own-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import slough from '../../panels/others/slough-child-in-need.yaml';
import { kept, known, own } from '../given/own-panel.ts';
import { preset } from '../given/presets.ts';

const faults = (input: object, before = known()) => {
  const found = ownPanelFrom(input, before);
  return found.ok ? [] : found.error;
};

describe('ownPanelFrom', () => {
  it('takes a panel that is sound and is like no other', () =>
    expect(ownPanelFrom(slough, known())).toEqual({ ok: true, value: own }));

  it('says in one go what is wrong with its form and whose names it has', () => {
    const input = {
      ...own,
      code: 'resources',
      prefix: 'BC',
      name: ' best care panel ',
      session: 5,
    };
    const found = faults({ ...input, shortName: 'LASTING-HOMES' });
    expect(found.map(({ path }) => path).sort()).toEqual([
      'code',
      'name',
      'prefix',
      'session',
      'shortName',
    ]);
    expect(found.filter(({ path }) => path !== 'session' && path !== 'name')).toEqual([
      {
        path: 'code',
        expected: 'a code that no panel of the register has',
        actual: '"resources"',
        example: 'our-resources',
      },
      {
        path: 'prefix',
        expected: 'letters with which no other panel’s references begin',
        actual: '"BC"',
        example: '',
      },
      {
        path: 'shortName',
        expected: 'a name that no other panel has',
        actual: '"LASTING-HOMES"',
        example: '',
      },
    ]);
    expect(faults({ ...own, name: 'best care panel' })).toEqual([
      {
        path: 'name',
        expected: 'a name that no other panel has',
        actual: '"best care panel"',
        example: '',
      },
    ]);
  });

  it.each([
    ...['agenda', 'action', 'draft', 'item', 'mail', 'minutes', 'own', 'panel', 'paper', 'record'],
    ...['sitting', 'stand-down'],
  ])('refuses the code “%s”, which names something else in the register', (code) =>
    expect(faults({ ...own, code })).toEqual([
      {
        path: 'code',
        expected: 'a code that names nothing else',
        actual: JSON.stringify(code),
        example: `${code}-panel`,
      },
    ]),
  );

  it('compares with the council’s other panels, and not with itself as it was taken before', () => {
    expect(faults(own, known(kept(own)))).toEqual([]);
    const other = { ...own, code: 'another', prefix: 'AN', name: 'Another Panel' };
    expect(faults({ ...other, shortName: 'Child-in-need' }, known(kept(own)))).toEqual([
      {
        path: 'shortName',
        expected: 'a name that no other panel has',
        actual: '"Child-in-need"',
        example: '',
      },
    ]);
    expect(
      faults({ ...other, shortName: 'Another', prefix: 'CN' }, known(kept(own))),
    ).toMatchObject([{ path: 'prefix', actual: '"CN"' }]);
  });

  it.each([null, undefined, 7, 'panel', {}, { code: 7, prefix: 7, name: 7, shortName: null }])(
    'says of %j only what is wrong with its form',
    (input) => {
      expect(ownPanelFrom(input, known())).toEqual(parsePanel(input));
    },
  );
});

describe('a council’s own panel that has begun', () => {
  const before: Panel = { ...own, cohorts: [...(preset('best-care').cohorts ?? [])] };

  it('keeps the letters with which its references begin', () => {
    const changed = { ...own, prefix: 'CX' };
    expect(faults(changed, known(kept(own, '2026-11-23 09:00')))).toEqual([
      { path: 'prefix', expected: 'CN, as its references begin', actual: '"CX"', example: '' },
    ]);
    expect(faults(changed, known(kept(own)))).toEqual([]);
  });

  it('keeps every name by which rows of the register may know a part of it', () => {
    expect(faults(own, known(kept(before, '2026-11-23 09:00')))).toEqual([
      {
        path: 'cohorts.turning-17.code',
        expected: 'what stood there: rows of the register may name it',
        actual: 'nothing',
        example: 'turning-17',
      },
    ]);
    expect(faults(own, known(kept(before)))).toEqual([]);
    expect(faults(before, known(kept(own, '2026-11-23 09:00')))).toEqual([]);
  });

  it('is known as it was taken, and only where it was', () => {
    expect(takenBefore(known(kept(own)), 'child-in-need')).toEqual(own);
    const { own: _, ...row } = kept(own);
    expect(takenBefore(known(row), 'child-in-need')).toBeUndefined();
    expect(takenBefore(known(), 'child-in-need')).toBeUndefined();
  });
});
