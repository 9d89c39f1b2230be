/** One planted untruth for each thing that the check of the rules must find, and what it must say of it. */

const changed = (told, id, change) => ({
  ...told,
  rules: told.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});

const title = (told, words, ...names) => ({
  ...told,
  titles: [...told.titles, { file: 'planted.test.ts', title: words, proves: [], names }],
});

const withoutProof = (told, ...ids) => ({
  ...told,
  titles: told.titles.map((one) => ({
    ...one,
    proves: one.proves.filter((name) => !ids.includes(name)),
  })),
});

export const ruleTrespassers = [
  { says: 'CPR-4.4 is kept, but no test', plant: (told) => withoutProof(told, 'CPR-4.4') },
  { says: 'CPR-5.2a is kept, but no test', plant: (told) => withoutProof(told, 'CPR-5.2a') },
  {
    says: 'BC-7.4 is in part, but no test',
    plant: (told) =>
      changed(withoutProof(told, 'BC-7.4'), 'BC-7.4', { state: 'in part', lacks: 'Planted.' }),
  },
  { says: 'names CPR-9.9, which is no rule', plant: (told) => title(told, '[CPR-9.9]', 'CPR-9.9') },
  { says: 'names AT-26, which is no rule', plant: (told) => title(told, '[AT-26]', 'AT-26') },
  {
    says: 'CPR-1.2a names form:nothing, which',
    plant: (told) => changed(told, 'CPR-1.2a', { where: ['form:nothing'] }),
  },
  ...['tab:referrals.nothing', 'template:mail/nothing', 'mail:nothing', 'page:nothing'].map(
    (place) => ({
      says: `CPR-1.3 names ${place}, which`,
      plant: (told) => changed(told, 'CPR-1.3', { where: [place] }),
    }),
  ),
  ...['command:nothing', 'core:week/nothing', 'nowhere:at-all', 'words'].map((place) => ({
    says: `CPR-3.1 names ${place}, which`,
    plant: (told) => changed(told, 'CPR-3.1', { where: [place] }),
  })),
  {
    says: 'CPR-2.1 is kept, but names no field',
    plant: (told) => changed(told, 'CPR-2.1', { where: ['core:week/chair-of'] }),
  },
  {
    says: 'NS-5.8 is said to stand in the file',
    plant: (told) =>
      changed(
        { ...told, citations: told.citations.filter(({ rule }) => rule !== 'NS-5.8') },
        'NS-5.8',
        { state: 'in the file only', where: undefined },
      ),
  },
  {
    says: 'CPR-2.6 says what it lacks if',
    plant: (told) => changed(told, 'CPR-2.6', { state: 'in part', lacks: undefined }),
  },
  {
    says: 'CPR-3.1 says where if',
    plant: (told) => changed(told, 'CPR-3.1', { where: [] }),
  },
  {
    says: 'NS-1.1 has no state "done"',
    plant: (told) => changed(told, 'NS-1.1', { state: 'done' }),
  },
  { says: 'NS-1.1 has no type Q', plant: (told) => changed(told, 'NS-1.1', { type: 'Q' }) },
  {
    says: 'NS-1.1 says nothing of what it is about',
    plant: (told) => changed(told, 'NS-1.1', { keeps: '' }),
  },
  {
    says: 'The file of resources cites CPR-7.7',
    plant: (told) => ({
      ...told,
      citations: [...told.citations, { panel: 'resources', rule: 'CPR-7.7' }],
    }),
  },
  {
    says: 'best-care BC-8.5 is gone',
    plant: (told) => ({ ...told, rules: told.rules.filter(({ id }) => id !== 'BC-8.5') }),
  },
  {
    says: 'best-care BC-8.6 is new',
    plant: (told) => changed(told, 'BC-8.5', { id: 'BC-8.6' }),
  },
  {
    says: 'best-care BC-8.5 stands there twice',
    plant: (told) => ({
      ...told,
      rules: [...told.rules, told.rules.find(({ id }) => id === 'BC-8.5')],
    }),
  },
];
