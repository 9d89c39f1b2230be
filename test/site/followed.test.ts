import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { given } from '../given/given-workbook.ts';
import { tracked, trackedKey, trackedPath } from './given/several.ts';
import { addressOf, givenSite } from './given/site.ts';

const path = trackedPath;
const key = trackedKey;
const child = given(tracked);

/** A child under an interim care order on the tracker of the Permanence Panel, put down for nothing. */
function givenTracked() {
  const { given: workbook } = child();
  return { site: givenSite(workbook), workbook };
}

const ticked = {
  do: 'tick',
  cohort: 'interim-care-order',
  line: ['Court timeframe'],
  'on-0': '20 November 2026',
  'note-0': 'Week 12 of 26',
};

describe('the page of a child on a tracker [CPP-2.6] [CPP-1.1]', () => {
  it('is led to from the home page of its worker and from Who is due, by an address without its number', () => {
    const { site } = givenTracked();
    for (const [from, person] of [
      ['/', 'worker.one'],
      ['/', 'manager.one'],
      ['/due/permanence', 'admin'],
    ] as const) {
      expect(site.open(from, person).page).toContain(`href="${path}"`);
    }
    expect(path).not.toContain(key);
    expect(site.open('/', 'worker.two').page).not.toContain(path);
  });

  it('shows the order with its day, each line red and in words, and what stands still', () => {
    const { page } = givenTracked().site.open(path, 'worker.one');
    expect(page).toContain('Interim care order, since Monday 2 November 2026');
    expect(page).toContain('Not ticked: 3 of 3. Court timeframe;');
    expect(page).toContain('Less than a month, since Monday 2 November 2026');
    expect(page).toContain('drift and delay is reduced');
    expect(page.match(/class="tag late"/g)).toHaveLength(4);
  });

  it('keeps ticks with day, words and name, which stand there and on the Tracker', () => {
    const { site, workbook } = givenTracked();
    const reply = site.post(path, ticked, 'worker.one');
    expect(reply).toMatchObject({ redirect: path, said: 'Kept. Court timeframe: ticked.' });
    const { page } = site.open(path, 'manager.one');
    expect(page).toContain('value="20 November 2026"');
    expect(page).toContain('value="Week 12 of 26"');
    expect(page).toContain('worker.one@council.example, ');
    workbook.turn();
    const cells = JSON.stringify(workbook.workspace.snapshot().spreadsheet);
    expect(cells).toContain('▲ Not ticked: 2 of 3. Directions of the court');
    expect(cells).toContain(`at=${path}`.slice(3));
    expect(site.post(path, ticked, 'worker.one').said).toBe('All of it was as it is.');
  });

  it('is kept by its own people and the administrator; its reviewing officer and the chair read', () => {
    const { site } = givenTracked();
    expect(site.post(path, ticked, 'admin').status).toBe(303);
    for (const person of ['worker.two', 'chair']) {
      const { status, page } = site.open(path, person);
      expect([person, status]).toEqual([person, 200]);
      expect(page).toContain('Week 12 of 26');
      expect(page).not.toContain('<form method="post" action="/tracker');
      expect(site.post(path, { do: 'keep', what: 'Moved' }, person).status).toBe(403);
    }
    for (const person of ['finance', 'somebody.else']) {
      expect([person, site.open(path, person).status]).toEqual([person, 403]);
    }
    expect(site.open('/tracker/permanence/0000000000000000', 'admin').status).toBe(404);
    expect(site.open(path.replace('permanence', 'resources'), 'admin').status).toBe(404);
  });

  it('says what is wrong in words, and keeps nothing of it', () => {
    const { site } = givenTracked();
    const wrong: readonly (readonly [Record<string, string | string[]>, string])[] = [
      [{ ...ticked, 'on-0': 'soon' }, '“soon” is not a date. Type it like 2 December 2026.'],
      [{ ...ticked, 'on-0': '1 December 2030' }, 'Give a day that has already come.'],
      [
        { do: 'keep', on: 'soon', what: 'Moved' },
        '“soon” is not a date. Type it like 2 December 2026.',
      ],
      [{ do: 'keep', on: '', what: '' }, 'Say in a few words what happened.'],
      [{ do: 'take-back', on: 'x', what: '' }, '“x” is not a date. Type it like 2 December 2026.'],
    ];
    for (const [typed, why] of wrong) {
      const { status, page } = site.post(path, typed, 'worker.one');
      expect([status, page.includes(why)]).toEqual([422, true]);
    }
    const row = site.register().rows.child.get(key);
    expect([row?.lines, row?.events]).toEqual([undefined, undefined]);
  });
});

describe('key changes and significant events [CPP-1.5]', () => {
  it('are kept by the worker, and gone once taken back', () => {
    const { site } = givenTracked();
    const event = { do: 'keep', on: '20 November', what: 'Changed school' };
    expect(site.post(path, event, 'worker.one').said).toBe('Kept.');
    const { page } = site.open(path, 'chair');
    expect(page).toContain('Friday 20 November 2026');
    expect(page).toContain('Changed school');
    const back = { do: 'take-back', on: '2026-11-20', what: 'Changed school' };
    expect(site.post(path, back, 'worker.one').said).toBe('It is taken back.');
    expect(site.open(path, 'chair').page).not.toContain('Changed school');
    expect(site.post(path, event, 'worker.one', 'stolen').status).toBe(403);
  });

  it('stand on the page of the sitting for its members, beside the papers, once the child is listed', () => {
    const { site, workbook } = givenTracked();
    workbook.run(
      seedPeople('local-workbook', [
        {
          email: addressOf('member.pp'),
          name: 'Person Member',
          role: 'member',
          title: 'IRO Manager',
          panels: ['permanence'],
        },
      ]),
    );
    site.post(path, { do: 'keep', on: '20 November', what: 'Changed school' }, 'worker.one');
    site.post(
      '/panels/permanence/sittings',
      { dates: '3 December 2026', stream: '', why: '' },
      'admin',
    );
    workbook.turn();
    const sitting =
      [...site.register().rows.sitting.values()].find((one) => one.panel === 'permanence')?.key ??
      '';
    expect(site.open(path, 'member.pp').status).toBe(403);
    const down = { do: 'put-down', cohort: 'interim-care-order', sitting, child: [key] };
    expect(site.post('/due/permanence', down, 'admin').said).toContain('1 child is put down');
    workbook.turn();
    const { page } = site.open(`/sittings/${encodeURIComponent(sitting)}`, 'member.pp');
    expect(page).toContain('What their trackers say');
    expect(page).toContain('Friday 20 November 2026: Changed school');
    expect(page).toContain('Not ticked: 3 of 3.');
    expect(site.open(path, 'member.pp').page).toContain('Changed school');
    expect(site.open('/', 'worker.one').page).toContain('on the tracker: Court timeframe');
  });
});
