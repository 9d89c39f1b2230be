import { commit } from '../../src/workbook/commit.ts';
import {
  approveMinutes,
  givenSite,
  heard,
  heardItem,
  heldSitting,
  mondayAfterCutOff,
} from './given/site.ts';

const action = `/actions/${encodeURIComponent(`${heardItem}/1`)}`;
const record = `/records/${encodeURIComponent(heardItem)}`;

const givenApproved = () => {
  const { given } = mondayAfterCutOff();
  approveMinutes(given);
  return givenSite(given);
};

describe('an action that was agreed [CPR-2.5]', () => {
  it('waits on the home page of whoever has to do it, and is answered there', () => {
    const site = givenApproved();
    expect(site.open('/', 'worker.one').page).toContain(`href="${action}"`);
    expect(site.open('/', 'worker.two').page).not.toContain(action);
    const { page } = site.open(action, 'worker.one');
    expect(page).toContain('Invented: visit the carers');
    expect(page).toContain('Wednesday 2 December 2026');
    const done = site.post(action, { on: '28 November 2026' }, 'worker.one');
    expect(done).toMatchObject({ redirect: '/', said: 'Done on Saturday 28 November 2026.' });
    expect(site.register().rows.action.get(`${heardItem}/1`)?.doneOn).toBe('2026-11-28');
    expect(site.open('/', 'worker.one').page).not.toContain(action);
    expect(site.open(action, 'worker.one').page).not.toContain('<button>It is done');
  });

  it.each([
    ['31 February 2026', '“31 February 2026” is not a date.'],
    ['', 'Type a date'],
    ['2 December 2026', 'Give a day that has already come.'],
  ])('is not done on "%s", and what was typed is kept', (on, fault) => {
    const site = givenApproved();
    const { status, page } = site.post(action, { on }, 'worker.one');
    expect(status).toBe(422);
    expect(page).toContain(fault);
    expect(page).toContain(`value="${on}"`);
    expect(site.post(action, { on }, 'worker.one', 'stolen').page).toContain(`value="${on}"`);
    expect(site.register().rows.action.get(`${heardItem}/1`)?.doneOn).toBeUndefined();
  });

  it('is nobody else’s but the administrator’s for them', () => {
    const site = givenApproved();
    const on = '28 November 2026';
    for (const person of ['worker.two', 'chair', 'somebody.else'])
      expect([person, site.post(action, { on }, person).status]).toEqual([person, 403]);
    expect(site.post(action, { on }, 'admin').status).toBe(303);
  });
});

describe('a record to file [CPR-5.3a]', () => {
  it('is filed when its filer says so, and keeps who and when', () => {
    const site = givenApproved();
    expect(site.open('/', 'admin').page).toContain(`href="${record}"`);
    expect(site.open(record, 'admin').page).toContain('Is it filed on LCS?');
    expect(site.post(record, {}, 'admin')).toMatchObject({ redirect: '/' });
    expect(site.register().rows.record.get(heardItem)).toMatchObject({
      filedAt: '2026-11-30T17:10:00',
      filedBy: 'admin@council.example',
    });
    expect(site.open(record, 'admin').page).toContain(
      'By admin@council.example, Monday 30 November',
    );
    expect(site.post(record, {}, 'admin').redirect).toBe(record);
  });

  it('is nobody else’s to file, and not without the token of its form', () => {
    const site = givenApproved();
    for (const person of ['worker.one', 'chair', 'somebody.else'])
      expect([person, site.post(record, {}, person).status]).toEqual([person, 403]);
    expect(site.post(record, {}, 'admin', 'stolen').status).toBe(403);
    expect(site.register().rows.record.get(heardItem)?.filedAt).toBeUndefined();
  });

  it.each(['/records/none', '/actions/none'])('says what is not there at %s', (path) => {
    expect(givenSite().open(path, 'admin').status).toBe(404);
  });
});

describe('a record that was made before attendance was marked [CPR-2.6] [BC-A3]', () => {
  it('says on its page what attendance says since, until somebody has looked; the sitting lists the breach', () => {
    const site = givenApproved();
    const { workbook } = site;
    const person = 'worker.one@council.example';
    const key = `${heldSitting}/${person}`;
    const row = { key, sitting: heldSitting, person, title: '', presents: [heard], cover: '' };
    const absent = { table: 'attendance', row: { ...row, mark: 'absent' } } as const;
    workbook.run(commit(workbook.read(), workbook.newRun(), () => [absent]));
    workbook.turn();
    const said = 'The social worker was neither there nor represented.';
    const { page } = site.open(record, 'admin');
    expect(page).toContain('Attendance was marked after this record was made');
    expect(page).toContain(said);
    expect(site.open('/', 'admin').page).toContain('Record says otherwise');
    const sitting = `/sittings/${encodeURIComponent(heldSitting)}`;
    const breach = `${heard}: the social worker was neither there nor represented.`;
    expect(site.open(sitting, 'chair').page).toContain(breach);
    expect(site.open(sitting, 'finance').page).not.toContain(breach);
    const seen = () => site.post(record, { step: 'attendance-seen' }, 'admin');
    expect(seen()).toMatchObject({
      status: 303,
      said: 'Attendance was marked after the record was made; the record stays as it is: noted.',
    });
    expect(site.open(record, 'admin').page).not.toContain(said);
    expect(site.open('/', 'admin').page).not.toContain('Record says otherwise');
    expect(seen().status).toBe(303);
    expect(site.register().rows.record.get(heardItem)?.filedAt).toBeUndefined();
  });
});
