import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import type { FakeGoogle } from './given/fake-google.ts';
import { givenSetUp } from './given/given-set-up.ts';
import { pushedScript } from './given/pushed-script.ts';

let code: string;
beforeAll(async () => {
  ({ code } = await pushedScript());
});

const by = { as: roleAccount };

/** Set up, and a first turn, on Monday 23 November 2026 at 10am. */
function monday(): FakeGoogle {
  const google = givenSetUp(code);
  google.set('2026-11-23T10:00:00.000Z');
  google.run('tick', by);
  return google;
}

const refusing =
  (status: number, message: string, method = 'sheets.spreadsheets.getByDataFilter') =>
  (request: WorkspaceRequest): void => {
    if (request.method === method) throw new WorkspaceError(status, message);
  };

/** The plain text of the last mail, as its reader sees it. */
function lastMail({ workspace }: FakeGoogle): string {
  const [, text = ''] = workspace.sentMail().at(-1)?.raw.split('base64\r\n\r\n') ?? [];
  return Buffer.from(text.split('\r\n--')[0] ?? '', 'base64').toString('utf8');
}

describe('A job that fails', () => {
  it('is told to the shared mailbox at once, with what to do, and once a day only', () => {
    const google = monday();
    const before = google.workspace.sentMail().length;
    google.meanwhile = refusing(403, 'The caller does not have permission');
    expect(() => google.run('tick', by)).toThrow('Google answered 403.');
    expect(lastMail(google)).toContain(
      'Monday 23 November 2026, 10am: The turn of every five minutes could not be done. Google answered 403. The shared mailbox may no longer do this: sign in as it, open the workbook, and choose Panel, Set up.',
    );
    google.set('2026-11-23T10:05:00.000Z');
    expect(() => google.run('tick', by)).toThrow();
    expect(google.workspace.sentMail()).toHaveLength(before + 1);
    google.set('2026-11-24T10:00:00.000Z');
    expect(() => google.run('tick', by)).toThrow();
    expect(google.workspace.sentMail()).toHaveLength(before + 2);
    expect(google.workspace.sentMail().at(-1)?.raw).toContain(`To: ${roleAccount}`);
  });

  it('is told in words that repeat nothing of what Google refused', () => {
    const google = monday();
    google.meanwhile = refusing(400, 'Invalid value at requests[0]: "Child Alpha"');
    expect(() => google.run('tick', by)).toThrow(/^((?!Child Alpha).)*$/);
    expect(lastMail(google)).toContain('Google answered 400.');
    expect(lastMail(google)).not.toContain('Child Alpha');
  });

  it.each([
    [503, 'The service is currently unavailable.'],
    [429, 'Quota exceeded'],
    [0, 'no answer'],
  ])('is tried three times and told only once it lasts, after a %p', (status, message) => {
    const google = monday();
    const before = google.workspace.sentMail().length;
    google.meanwhile = refusing(status, message);
    google.set('2026-11-23T10:05:00.000Z');
    expect(() => google.run('tick', by)).toThrow();
    expect(google.slept).toEqual([500, 1000]);
    expect(google.workspace.sentMail()).toHaveLength(before);
    google.set('2026-11-23T10:35:00.000Z');
    expect(() => google.run('tick', by)).toThrow();
    expect(google.workspace.sentMail()).toHaveLength(before + 1);
  });

  it('stands on To do and in the Log where they can be written, until a turn comes to its end', () => {
    const google = monday();
    const due = (): string => {
      google.run('whatIsDue', { ...by, answers: {} });
      return google.screen.dialogs.at(-1)!.words;
    };
    google.meanwhile = (request) => {
      if (request.method === 'gmail.users.messages.send')
        throw new Error('Service invoked too many times');
    };
    const { kept } = google.scriptProperties;
    const form = kept.get('form:resources')!;
    kept.set('form:resources', '{"formId":"a form in the bin","items":{}}');
    for (const minute of ['05', '10']) {
      google.set(`2026-11-23T10:${minute}:00.000Z`);
      expect(() => google.run('tick', by)).toThrow();
    }
    expect(due()).toContain('▲ Failed: The turn of every five minutes could not be done.');
    expect(due()).toContain('Since Monday 23 November 2026, 10:05am.');
    const log = google.workspace
      .snapshot()
      .spreadsheet.tabs.find(({ properties }) => properties.title === 'Log')!;
    const said = log.rows.filter(({ values }) =>
      values.some(({ userEnteredValue }) =>
        userEnteredValue?.stringValue?.startsWith('The turn of every'),
      ),
    );
    expect(said).toHaveLength(1);

    kept.set('form:resources', form);
    google.run('tick', by);
    expect(due()).not.toContain('▲ Failed');
  });

  it('goes on by itself once Google answers again', () => {
    const google = monday();
    google.meanwhile = refusing(503, 'The service is currently unavailable.');
    expect(() => google.run('tick', by)).toThrow();
    google.meanwhile = () => undefined;
    google.set('2026-11-23T10:35:00.000Z');
    google.run('tick', by);
    google.run('onOpen', { ...by, answers: {} });
    expect(google.screen.toasts).toEqual([]);
  });

  it('never asks a second time for a mail that may have gone', () => {
    const google = monday();
    const sent: string[] = [];
    google.meanwhile = (request) => {
      if (request.method !== 'gmail.users.messages.send') return;
      sent.push(request.ask.requestBody?.raw ?? '');
      throw new WorkspaceError(503, 'The service is currently unavailable.');
    };
    google.workspace.submitResponse(requestFor('Alpha', 1), 'worker.one@council.example');
    for (const minute of ['05', '10', '30']) {
      google.set(`2026-11-23T10:${minute}:00.000Z`);
      google.run('tick', by);
    }
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent).size).toBe(sent.length);
    google.run('whatIsDue', { ...by, answers: {} });
    expect(google.screen.dialogs.at(-1)?.words).toContain('▲ Not known whether sent');
  });

  it('says at once that the Form is gone, since no turn comes to its end without it', () => {
    const google = monday();
    google.scriptProperties.kept.set('form:resources', '{"formId":"gone","items":{}}');
    expect(() => google.run('tick', by)).toThrow('Google answered 404.');
    expect(lastMail(google)).toContain('A file is gone: look in the bin of Drive and restore it.');
    expect(google.slept).toEqual([]);
  });

  it('is told by the next turn where the mail that tells of it was refused', () => {
    const google = monday();
    const before = google.workspace.sentMail().length;
    google.scriptProperties.kept.set('form:resources', '{"formId":"gone","items":{}}');
    google.meanwhile = refusing(429, 'Quota exceeded', 'gmail.users.messages.send');
    expect(() => google.run('tick', by)).toThrow();
    google.meanwhile = () => undefined;
    expect(() => google.run('tick', by)).toThrow();
    expect(google.workspace.sentMail()).toHaveLength(before + 1);
  });

  it('sends no mail every five minutes where it cannot be noted that it was told', () => {
    const google = monday();
    const before = google.workspace.sentMail().length;
    const { kept } = google.scriptProperties;
    kept.set('form:resources', '{"formId":"gone","items":{}}');
    const taken = [...kept].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    kept.set('full', ''.padEnd(500_000 - taken - 'full'.length));
    for (const minute of ['05', '10', '15']) {
      google.set(`2026-11-23T10:${minute}:00.000Z`);
      expect(() => google.run('tick', by)).toThrow('Google answered 404.');
    }
    expect(google.workspace.sentMail()).toHaveLength(before);
    google.run('whatIsDue', { ...by, answers: {} });
    expect(google.screen.dialogs.at(-1)?.words).toContain('▲ Failed: The turn of every');
  });
});
