import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { systemTitle, tabs } from '../../../src/workbook/layout.ts';
import { fakeGoogle } from './given/fake-google.ts';
import type { FakeGoogle } from './given/fake-google.ts';
import { givenSetUp, question, yes } from './given/given-set-up.ts';
import { pushedScript } from './given/pushed-script.ts';

const administrator = 'admin@council.example';

let code: string;
beforeAll(async () => {
  ({ code } = await pushedScript());
});

const empty = (): FakeGoogle => fakeGoogle(code, '2026-11-20T09:00:00Z');

const whereSetUp = (): FakeGoogle => givenSetUp(code);

const said = ({ screen }: FakeGoogle): string => screen.dialogs.at(-1)?.words ?? '';

describe('Set up', () => {
  it('makes tabs, papers and triggers in an empty workbook, and names the next step', () => {
    const google = empty();
    google.run('setUp', { as: roleAccount, answers: yes });
    const { spreadsheet, documents } = google.workspace.snapshot();
    expect(spreadsheet.tabs.map(({ properties }) => properties.title)).toEqual([
      ...tabs.map(({ title }) => title),
      systemTitle,
    ]);
    expect(documents.size).toBe(4);
    expect(google.triggers.map(({ handler, owner, on }) => [handler, owner, on])).toEqual([
      ['tick', roleAccount, 'clock'],
      ['dailyCheck', roleAccount, 'clock'],
      ['edited', roleAccount, 'edit'],
    ]);
    expect(google.triggers[0]).toMatchObject({ everyMinutes: 5 });
    expect(google.triggers[1]).toMatchObject({ atHour: 6, zone: 'Europe/London' });
    expect(google.screen.dialogs.map(({ title }) => title)).toEqual([question, 'Set up']);
    expect(said(google)).toContain('Next: type the panel’s people on the tab People');
  });

  it('listens to the Form once there is one, and makes no trigger twice', () => {
    const google = whereSetUp();
    google.scriptProperties.kept.set('form', '{"formId":"the-form","items":{}}');
    google.run('setUp', { as: roleAccount, answers: {} });
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.triggers.map(({ handler }) => handler)).toEqual([
      'tick',
      'dailyCheck',
      'edited',
      'formSubmitted',
    ]);
  });

  it('takes away a trigger that somebody made a second time', () => {
    const google = whereSetUp();
    google.triggers.push({
      ...google.triggers[0]!,
      id: 'made in the editor',
    });
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.triggers.map(({ handler }) => handler)).toEqual(['tick', 'dailyCheck', 'edited']);
  });

  it('asks nothing and changes nothing when it is chosen again', () => {
    const google = whereSetUp();
    google.run('tick', { as: roleAccount });
    const before = google.workspace.snapshot();
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.workspace.snapshot()).toBe(before);
    expect(google.screen.dialogs.map(({ title }) => title)).toEqual(['Set up']);
  });

  it('tells anybody else whom to ask, by address, and touches nothing', () => {
    const google = whereSetUp();
    const before = google.workspace.snapshot();
    google.run('setUp', { as: administrator, answers: yes });
    expect(google.workspace.snapshot()).toBe(before);
    expect(said(google)).toContain(`Ask whoever reads the mail of ${roleAccount}`);
    expect(google.triggers.filter(({ owner }) => owner === administrator)).toEqual([]);
  });

  it('does nothing for whoever says that this is not the shared mailbox', () => {
    const google = empty();
    const before = google.workspace.snapshot();
    google.run('setUp', { as: administrator, answers: { [question]: 'NO' } });
    expect(google.workspace.snapshot()).toBe(before);
    expect(google.scriptProperties.kept.size).toBe(0);
    expect(said(google)).toContain('Sign in as the panel’s shared mailbox');
  });

  it('carries on where a set-up that was refused half-way left off', () => {
    const google = empty();
    google.meanwhile = ({ method }) => {
      if (method === 'docs.documents.batchUpdate') throw new Error('Empty response');
    };
    google.run('setUp', { as: roleAccount, answers: yes });
    expect(said(google)).toContain('choose Panel, Set up again');
    google.meanwhile = () => undefined;
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.workspace.snapshot().documents.size).toBe(4);
    expect(said(google)).toContain('The workbook is set up.');
  });

  it('leaves a trigger of another account nothing to do but say so', () => {
    const google = whereSetUp();
    const before = google.workspace.snapshot();
    expect(() => google.run('tick', { as: administrator })).toThrow(
      `This runs as ${administrator}, and only ${roleAccount} may do it.`,
    );
    expect(google.workspace.snapshot()).toBe(before);
  });
});
