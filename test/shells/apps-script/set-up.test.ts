import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { systemTitle, tabs } from '../../../src/workbook/layout.ts';
import { fakeGoogle } from './given/fake-google.ts';
import type { FakeGoogle } from './given/fake-google.ts';
import { onGoogle } from './given/places.ts';
import { givenSetUp, question, typePeople, yes } from './given/given-set-up.ts';
import { pushedScript } from './given/pushed-script.ts';

const administrator = 'admin@council.example';

let code: string;
beforeAll(async () => {
  ({ code } = await pushedScript());
});

const empty = (): FakeGoogle => fakeGoogle(code, '2026-11-20T09:00:00Z');

const whereSetUp = (): FakeGoogle => givenSetUp(code);

const handlers = ['tick', 'dailyCheck', 'edited', 'formSubmitted'];

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
      ['formSubmitted', roleAccount, 'form-submit'],
    ]);
    expect(google.triggers[0]).toMatchObject({ everyMinutes: 5 });
    expect(google.triggers[1]).toMatchObject({ atHour: 6, zone: 'Europe/London' });
    expect(google.screen.dialogs.map(({ title }) => title)).toEqual([question, 'Set up']);
    expect(said(google)).toContain('Next: type the panel’s people on the tab People');
  });

  it('makes no trigger and no Form twice', () => {
    const google = whereSetUp();
    const form = google.scriptProperties.kept.get('form:resources');
    google.run('setUp', { as: roleAccount, answers: {} });
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.scriptProperties.kept.get('form:resources')).toBe(form);
    expect(google.triggers.map(({ handler }) => handler)).toEqual(handlers);
  });

  it('is done once where it is chosen twice: the second is told that the first is under way', () => {
    const google = empty();
    let told = '';
    google.meanwhile = ({ method }) => {
      if (told !== '' || method !== 'drive.files.create') return;
      told = 'chosen again';
      google.run('setUp', { as: roleAccount, answers: {} });
      told = said(google);
    };
    google.run('setUp', { as: roleAccount, answers: yes });
    expect(told).toContain('Set-up is under way already');
    expect(said(google)).toContain('The workbook is set up.');
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(said(google)).toContain('The workbook is set up.');
  });

  it('takes away a trigger that somebody made a second time', () => {
    const google = whereSetUp();
    google.triggers.push({
      ...google.triggers[0]!,
      id: 'made in the editor',
    });
    google.run('setUp', { as: roleAccount, answers: {} });
    expect(google.triggers.map(({ handler }) => handler)).toEqual(handlers);
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

describe('Check this installation', () => {
  it('finds nothing wrong after set-up, and mail goes once its code is typed', () => {
    const google = empty();
    google.run('setUp', { as: roleAccount, answers: yes });
    typePeople(google);
    google.workspace.submitResponse(requestFor('Alpha', 1), 'worker.one@council.example');
    google.run('tick', { as: roleAccount });
    expect(google.workspace.sentMail()).toEqual([]);

    google.run('checkInstallation', { as: roleAccount, answers: {} });
    expect(said(google)).toContain('Nothing is wrong.');
    expect(google.workspace.sentMail()).toHaveLength(1);
    google.run('confirmCheck', { as: roleAccount, answers: { 'Confirm the check': '000' } });
    expect(said(google)).toContain('This is not the code of the last check.');
    google.run('confirmCheck', { as: roleAccount, answers: {} });

    const { code: figures } = onGoogle(google).register().rows.workbook.get('workbook')!.checked!;
    google.run('confirmCheck', { as: administrator, answers: { 'Confirm the check': figures } });
    expect(said(google)).toContain(`Only ${roleAccount} can confirm the check.`);
    google.run('confirmCheck', { as: roleAccount, answers: { 'Confirm the check': figures } });
    google.run('tick', { as: roleAccount });
    expect(google.workspace.sentMail().length).toBeGreaterThan(1);
  });

  it('finds a trigger that somebody deleted, and turns that have stopped', () => {
    const google = whereSetUp();
    google.triggers.shift();
    google.set('2026-11-20T12:00:00.000Z');
    google.run('checkInstallation', { as: roleAccount, answers: {} });
    expect(said(google)).toContain('Nothing of this account calls tick.');
    expect(said(google)).toContain(
      '▲ The last turn of the register: It ended on Friday 20 November',
    );
  });
});

describe('Children and who is due', () => {
  it('gives the address of the page where an extract is brought, once the pages have one', () => {
    const google = whereSetUp();
    google.run('childrenKnown', { as: administrator, answers: {} });
    expect(said(google)).toContain('0 children are known.');
    expect(said(google)).toContain('The pages have no address yet: release them first.');
  });
});

describe('A panel of your own', () => {
  it('gives the address of the page where its file is brought, once the pages have one', () => {
    const google = whereSetUp();
    google.run('ownPanels', { as: administrator, answers: {} });
    expect(said(google)).toContain('The file of a panel of your own is brought on a page');
    expect(said(google)).toContain('The pages have no address yet: release them first.');
  });
});

describe('What would go out', () => {
  it('tells an administrator what the turn would send, and sends nothing', () => {
    const google = whereSetUp();
    google.set('2026-11-23T10:00:00.000Z');
    google.workspace.submitResponse(requestFor('Alpha', 1), 'worker.one@council.example');
    google.run('tick', { as: roleAccount });
    google.set('2026-11-23T17:10:00.000Z');
    google.run('tick', { as: roleAccount });
    const before = google.workspace.snapshot();
    const properties = new Map(google.scriptProperties.kept);
    google.run('whatWouldGoOut', { as: administrator, answers: {} });
    expect(google.workspace.snapshot()).toBe(before);
    expect(google.scriptProperties.kept).toEqual(properties);
    expect(said(google)).toContain('11:30am: Agenda of Wednesday 25 November 2026');
    expect(said(google)).toContain('only the shared mailbox sees what the form holds');
    expect(said(google)).not.toContain('Child Alpha');
  });
});
