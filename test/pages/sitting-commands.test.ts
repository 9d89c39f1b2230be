import { sittingCommands } from '../../src/pages/sitting-commands.ts';
import { sittingPage } from '../../src/pages/sitting-page.ts';
import { minutesPage } from '../../src/pages/minutes-page.ts';
import { minutesView } from '../../src/pages/minutes-view.ts';
import { sittingView } from '../../src/pages/sitting-views.ts';
import { saidAlready } from '../../src/core/minutes/reading-differences.ts';
import { decided } from '../given/register.ts';
import type { Sitting } from '../../src/core/register/register.ts';
import { moment } from '../core/given/day.ts';
import { frameOf, givenRegister, givenSitting, givenSnapshot, now } from './given/register.ts';

const admin = frameOf('admin.one');
const snapshot = givenSnapshot(givenRegister());
const after = moment('2026-11-25 14:00');
const answered = { by: 'chair.one@council.example', why: 'Invented.', at: after };

const offered = (changed: Partial<Sitting>, at = after) =>
  sittingCommands(admin, snapshot, givenSitting(changed), at).map(({ column }) => column);

describe('sittingCommands', () => {
  it('offers before the sitting what can be changed before it', () => {
    expect(offered({}, now)).toEqual([
      'build',
      'slotMinutes',
      'standDown',
      'movedTo',
      'cutOffTyped',
      'agendaDueTyped',
      'laterFinish',
      'laterFinishBy',
      'laterFinishWhy',
    ]);
  });

  it.each<[string, Partial<Sitting>, readonly string[]]>([
    [
      'once it was held',
      { status: 'held' },
      ['finished', 'presided', 'sendDraft', 'readBack', 'takeRead'],
    ],
    [
      'while the draft is with the chair',
      { status: 'held', draftSentAt: after },
      ['finished', 'presided', 'readBack', 'takeRead'],
    ],
    [
      'when the chair returned it [CPR-5.2b]',
      { status: 'held', draftSentAt: after, returnedForEdits: answered },
      ['finished', 'presided', 'sendDraft', 'readBack', 'takeRead'],
    ],
    ['when the minutes are final', { status: 'held', finalAt: after }, ['finished', 'presided']],
    ['when it is stood down', { status: 'stood-down' }, []],
  ])('offers %s only what is not refused then', (_, changed, columns) =>
    expect(offered(changed)).toEqual(columns),
  );

  it('offers nothing to anybody but the administrator', () => {
    expect(sittingCommands(frameOf('chair.one'), snapshot, givenSitting(), now)).toEqual([]);
  });

  it('offers people for who presided, by their address [CPR-2.1]', () => {
    const [, presided] = sittingCommands(admin, snapshot, givenSitting({ status: 'held' }), after);
    expect(presided).toMatchObject({
      column: 'presided',
      shows: 'choice',
      choices: [{ value: 'chair.one@council.example', words: 'Chair One, Service Director' }],
    });
  });
});

describe('the pages of a sitting', () => {
  const held = givenSitting({ status: 'held' });
  const minutesOf = (email: string, sitting: Sitting, faults: readonly string[] = []) =>
    minutesPage(minutesView(frameOf(email), snapshot, sitting, after, faults));

  it('let the administrator send the draft, and say first what cannot be read back [CPR-5.2a]', () => {
    const page = minutesOf('admin.one', held, ['RP-26-0142: Decision is empty.']);
    expect(page).toContain('Tick: Send draft to chair');
    expect(page).toContain('RP-26-0142: Decision is empty.');
    expect(page).toContain('The draft can be sent to the chair all the same.');
    const sent = { ...held, draftSentAt: after };
    expect(minutesOf('admin.one', sent, ['One.'])).not.toContain('can be sent to the chair');
    expect(minutesOf('chair.one', held)).not.toContain('Send draft to chair');
  });

  it('say before the sitting that the minutes follow the agenda, and what was left in them [CPR-5.1b]', () => {
    const follows = 'Until the sitting begins they follow the agenda';
    expect(minutesOf('chair.one', givenSitting())).toContain(follows);
    expect(minutesOf('chair.one', held)).not.toContain(follows);
  });

  it('ask first what the chair returned them for, then show what they say', () => {
    const page = minutesPage({
      ...minutesView(
        admin,
        snapshot,
        { ...held, draftSentAt: after, returnedForEdits: answered },
        after,
        [],
      ),
      differences: [],
    });
    expect(page.indexOf('Returned for edits')).toBeGreaterThan(0);
    expect(page.indexOf('Returned for edits')).toBeLessThan(page.indexOf('would change'));
  });

  it('name the children of whom the register says the same already, beside those who would change', () => {
    const one = { about: 'RP-26-0142', what: 'Decision', was: '', now: 'Approve' };
    const pageOf = (differences: readonly (typeof one)[], alike: readonly string[]): string =>
      minutesPage({ ...minutesView(admin, snapshot, held, after, []), differences, alike });
    const words = 'The register says already what the minutes say of RP-26-0143.';
    expect(pageOf([one], ['RP-26-0143'])).toContain(words);
    expect(pageOf([one], [])).not.toContain('says already');
    expect(pageOf([], ['RP-26-0143'])).not.toContain('says already');
    const outcomes = { 'RP-26-0142': decided(), 'RP-26-0143': decided() };
    const ofSitting = { ...one, about: 'Who was there' };
    expect(saidAlready([ofSitting, one], { outcomes })).toEqual(['RP-26-0143']);
  });

  it('tell one version of the minutes from the next, and say once who was there [CPR-5.2b]', () => {
    const approval = { by: 'chair.one@council.example', at: after, text: '1:x' };
    const final: Sitting = {
      ...{ ...held, draftSentAt: after, finalAt: after, approvals: [{ ...approval, version: 1 }] },
      proposed: { seats: {}, finishedAt: moment('2026-11-25 12:50') },
    };
    const whoWasThere = 'What the final minutes say of who was there';
    const first = minutesOf('admin.one', final);
    expect(first).toContain('<h2>Approved as final</h2>');
    expect(first).toContain(whoWasThere);
    const again = minutesOf('admin.one', { ...final, reopened: answered });
    expect(again).toContain('<h2>Approved as final, version 1</h2>');
    expect(again).toContain('Reopened by chair.one@council.example');
    expect(again).not.toContain('Answered by');
    expect(again).not.toContain(whoWasThere);
  });

  it('lead from the minutes to the sitting, and back once it was held', () => {
    const pageOf = (sitting: Sitting, email = 'admin.one') =>
      sittingPage(sittingView(frameOf(email), snapshot, sitting, after));
    expect(minutesOf('admin.one', held)).toContain('href="/sittings/resources%3A2026-11-25"');
    const back = 'href="/sittings/resources%3A2026-11-25/minutes"';
    expect(pageOf(held)).toContain(back);
    expect(pageOf(held, 'member.one')).not.toContain(back);
    expect(pageOf(givenSitting())).not.toContain(back);
  });

  it('link a request for those who follow it, and no others', () => {
    const pageOf = (email: string) =>
      sittingPage(sittingView(frameOf(email), snapshot, held, after));
    expect(pageOf('admin.one')).toContain('href="/referrals/RP-26-0142"');
    expect(pageOf('chair.one')).not.toContain('href="/referrals/RP-26-0142"');
  });
});

describe('sittingPage, why these times', () => {
  const view = () => sittingView(admin, snapshot, givenSitting(), now);
  const why = {
    proof: 'This is the best order: nothing better exists.',
    reasons: [{ reference: 'RP-26-0001', why: 'No other time is possible.' }],
  };

  it('says behind a summary whether a better order exists, and why for each child', () => {
    const shown = sittingPage({ ...view(), order: why });
    expect(shown).toContain('<summary>Why these times</summary>');
    expect(shown).toContain('This is the best order: nothing better exists.');
    expect(shown).toContain('RP-26-0001: No other time is possible.');
    expect(sittingPage({ ...view(), order: undefined })).not.toContain('Why these times');
  });

  it('says nothing of it once the sitting has begun', () => {
    expect(view().order?.proof).toBe(why.proof);
    expect(sittingView(admin, snapshot, givenSitting(), after).order).toBeUndefined();
  });
});

describe('sittingPage, how members take part [CPR-3.4]', () => {
  it('quotes what the terms of reference say to members, and says nothing where they say nothing', () => {
    const view = sittingView(admin, snapshot, givenSitting(), now);
    expect(sittingPage(view)).toContain(
      '“listen actively and engage with the Panel discussion process”',
    );
    expect(sittingPage({ ...view, guidance: [] })).not.toContain('How members take part');
  });
});
