import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { tabOf } from '../../../src/workbook/layout.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { fakeGoogle } from './given/fake-google.ts';
import type { FakeGoogle } from './given/fake-google.ts';
import { fakeRange } from './given/fake-spreadsheet-app.ts';
import { givenSetUp } from './given/given-set-up.ts';
import { administrator } from './given/month.ts';
import { onGoogle } from './given/places.ts';
import { pushedScript } from './given/pushed-script.ts';

let code: string;
beforeAll(async () => {
  ({ code } = await pushedScript());
});

const by = { as: roleAccount };
const worker = 'worker.one@council.example';

/** Set up, its Form built, on Monday 23 November 2026 at 10am. */
function monday(): FakeGoogle {
  const google = givenSetUp(code);
  google.set('2026-11-23T10:00:00.000Z');
  google.run('tick', by);
  return google;
}

const refer = ({ workspace }: FakeGoogle, number = 1): unknown =>
  workspace.submitResponse(requestFor('Alpha', number), worker);

const rowsOf = (google: FakeGoogle) => onGoogle(google).register().rows;

/** What is asked of Google while `act` runs. */
function askedIn(google: FakeGoogle, act: () => void): readonly WorkspaceRequest['method'][] {
  const methods: WorkspaceRequest['method'][] = [];
  google.meanwhile = ({ method }) => methods.push(method);
  act();
  google.meanwhile = () => undefined;
  return methods;
}

describe('The triggers', () => {
  it('take a request in once, though the form trigger fires twice and the clock’s after it', () => {
    const google = monday();
    refer(google);
    google.run('formSubmitted', { ...by, event: {} });
    const after = google.workspace.snapshot();
    google.run('formSubmitted', { ...by, event: {} });
    google.run('tick', by);
    expect(google.workspace.snapshot()).toBe(after);
    expect([...rowsOf(google).referral.keys()]).toEqual(['RP-26-0001']);
    expect(after.mail.length).toBeGreaterThan(0);
  });

  it('take in what came while no form trigger fired, at the time it came', () => {
    const google = monday();
    google.set('2026-11-23T16:59:59.000Z');
    refer(google);
    google.set('2026-11-23T19:30:00.000Z');
    google.run('tick', by);
    expect(rowsOf(google).referral.get('RP-26-0001')).toMatchObject({
      receivedAt: '2026-11-23T16:59:59',
      status: 'listed',
    });
  });

  it('lose none of two requests of the same second', () => {
    const google = monday();
    refer(google, 1);
    google.run('formSubmitted', { ...by });
    refer(google, 2);
    google.run('formSubmitted', { ...by });
    expect([...rowsOf(google).referral.keys()]).toEqual(['RP-26-0001', 'RP-26-0002']);
  });

  it.each([
    [undefined],
    [{}],
    [{ range: undefined, user: undefined }],
    [{ range: { rowStart: 2 } }],
  ])('do a whole turn where the event of an edit is %p', (event) => {
    const google = monday();
    refer(google);
    google.run('edited', { ...by, event });
    expect(rowsOf(google).referral.size).toBe(1);
  });

  it('name the person of the event in the log, and nobody where an event is made up', () => {
    const google = monday();
    refer(google);
    google.run('tick', by);
    const place = onGoogle(google);
    place.type('referrals', 'RP-26-0001', 'withdraw', 'Invented: a carer was found.');
    expect(rowsOf(google).referral.get('RP-26-0001')?.withdrawn?.by).toBe(administrator);

    refer(google, 2);
    google.run('tick', by);
    const made = { email: 'chair@council.example', getEmail: 'chair@council.example' };
    const { meanwhile } = google;
    google.locked = false;
    typeOnly(google, 'RP-26-0002');
    google.run('edited', { ...by, event: { user: made } });
    expect(rowsOf(google).referral.get('RP-26-0002')?.withdrawn?.by).toBe('An administrator');
    expect(google.meanwhile).toBe(meanwhile);
  });

  it('ask Google for nothing after an edit in a column of the product’s, or on a tab of its own', () => {
    const google = monday();
    refer(google);
    google.run('tick', by);
    const edit = (tab: string, [row, column]: readonly [number, number]) => {
      const range = fakeRange(google.workspace, tabOf(tab).sheetId, [row, column, 1, 1]);
      return askedIn(google, () => google.run('edited', { ...by, event: { range } }));
    };
    expect(edit('referrals', [2, 2])).toEqual([]);
    expect(edit('todo', [2, 1])).toEqual([]);
    const own = tabOf('referrals').columns.findIndex(({ owner }) => owner === 'people') + 1;
    expect(edit('referrals', [2, own])).toContain('sheets.spreadsheets.getByDataFilter');
    expect(edit('referrals', [1, 2])).toContain('sheets.spreadsheets.getByDataFilter');
  });

  it('cost two reads where there is nothing to do', () => {
    const google = monday();
    expect(askedIn(google, () => google.run('tick', by))).toEqual([
      'sheets.spreadsheets.getByDataFilter',
    ]);
  });

  it('leave a turn under way to do the clock’s work, but do not make a person wait for it', () => {
    const google = monday();
    refer(google);
    google.locked = true;
    const before = google.workspace.snapshot();
    google.run('tick', by);
    expect(google.workspace.snapshot()).toBe(before);
    google.run('edited', by);
    expect(rowsOf(google).referral.size).toBe(1);
  });

  it('stop a run at 4 min 30, and find the rest at the next turn', () => {
    const google = monday();
    for (const number of [1, 2, 3, 4, 5, 6]) refer(google, number);
    const began = Date.parse(google.now());
    let asked = 0;
    google.meanwhile = () => {
      asked += 1;
      google.set(new Date(began + asked * 5_000).toISOString());
    };
    google.run('tick', by);
    expect(Date.parse(google.now()) - began).toBeLessThan(360_000);
    const waiting = () =>
      [...rowsOf(google).document.values()].filter(({ status }) => status !== 'made').length +
      [...rowsOf(google).mail.values()].filter(({ status }) => status === 'ready').length;
    expect(waiting()).toBeGreaterThan(0);
    google.meanwhile = () => undefined;
    google.run('tick', by);
    expect(waiting()).toBe(0);
  });

  it('do nothing before set-up', () => {
    const google = fakeGoogle(code, '2026-11-23T10:00:00.000Z');
    const before = google.workspace.snapshot();
    for (const name of ['tick', 'dailyCheck', 'formSubmitted', 'edited']) google.run(name, by);
    expect(google.workspace.snapshot()).toBe(before);
  });

  it('let go of mails taken up half a year ago, and of no others', () => {
    const google = monday();
    const { kept } = google.scriptProperties;
    kept.set('mail-old', '2026-05-01');
    kept.set('mail-new', '2026-11-01');
    google.run('dailyCheck', by);
    expect([...kept.keys()].filter((name) => name.startsWith('mail-'))).toEqual(['mail-new']);
  });

  it('cannot be kept from their own columns, which an administrator cannot write', () => {
    const google = monday();
    refer(google);
    google.run('tick', by);
    expect(() => {
      onGoogle(google).type('referrals', 'RP-26-0001', 'status', 'Heard');
    }).toThrow('You are trying to edit a protected cell or object.');
  });
});

/** Typed in the sheet, and no trigger fires. */
function typeOnly(google: FakeGoogle, reference: string): void {
  const quiet = { ...google, triggers: [] };
  onGoogle(quiet).type('referrals', reference, 'withdraw', 'Invented: a carer was found.');
}

describe('onOpen', () => {
  it('draws a menu whose items can all be called, and says nothing while all is well', async () => {
    const { names } = await pushedScript();
    const google = monday();
    google.run('onOpen', { as: administrator, answers: {} });
    expect([...google.screen.menu.values()].filter((name) => !names.includes(name))).toEqual([]);
    expect(google.screen.toasts).toEqual([]);
  });

  it('says that the register has stopped once no turn ended for half an hour, and whom to ask', () => {
    const google = monday();
    google.set('2026-11-23T10:31:00.000Z');
    google.run('onOpen', { as: administrator, answers: {} });
    expect(google.screen.toasts).toEqual([
      `Nothing has been done by itself since 10am on Monday 23 November 2026. Ask whoever reads the mail of ${roleAccount} to open this workbook and choose Panel, Set up.`,
    ]);
  });

  it('says nothing of a workbook that nobody has set up', () => {
    const google = fakeGoogle(code, '2026-11-23T10:00:00.000Z');
    google.run('onOpen', { as: administrator, answers: {} });
    expect(google.screen.toasts).toEqual([]);
  });
});

describe('The menu', () => {
  it('tells an administrator what is due, by reference and never by name', () => {
    const google = monday();
    google.workspace.submitResponse(requestFor('Alpha', 1, { iroInput: '' }), worker);
    google.run('tick', by);
    google.run('whatIsDue', { as: administrator, answers: {} });
    const said = google.screen.dialogs.at(-1)!;
    expect(said.title).toBe('What is due');
    expect(said.words).toContain('RP-26-0001');
    expect(said.words).not.toContain('Child Alpha');
  });

  it.each(['help', 'about'])('answers %s in words', (name) => {
    const google = monday();
    google.run(name, { as: administrator, answers: {} });
    expect(google.screen.dialogs.at(-1)?.words.length).toBeGreaterThan(100);
  });
});
