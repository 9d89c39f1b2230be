import { homePage } from '../../src/pages/home-page.ts';
import { homeView } from '../../src/pages/home-view.ts';
import { mailMoment } from '../../src/pages/mail-moment.ts';
import type { Change } from '../../src/core/register/register.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { moment } from '../core/given/day.ts';
import {
  frameOf,
  givenMail,
  givenReferral,
  givenRegister,
  givenSitting,
  now,
} from './given/register.ts';

const sitting = 'resources:2026-11-25';
const pageFor = (email: string, ...changes: readonly Change[]) =>
  homePage(homeView(frameOf(email), givenRegister(...changes), now));

describe('homeView', () => {
  it('counts requests that are sent back or wait for the chair', () => {
    const { sitting: _, ...apart } = givenReferral();
    const register = givenRegister(
      { table: 'referral', row: { ...apart, reference: 'RP-26-0143', status: 'returned' } },
      {
        table: 'referral',
        row: {
          ...apart,
          reference: 'RP-26-0144',
          status: 'parked',
          permission: { askedAt: now, sitting },
        },
      },
    );
    const view = homeView(frameOf('admin.one'), register, now);
    expect(view.sittings[0]?.steps[2]).toEqual({
      name: 'Waiting',
      words: '2',
      standing: 'waiting',
    });
  });

  it('shows members the coming agenda, and no request or outbox that is not theirs', () => {
    const page = pageFor('chair.one');
    expect(page).toContain('Coming agenda');
    expect(page).toContain('RP-26-0142');
    expect(page).toContain('To do (1)');
    expect(page).toContain('Will you come on Wednesday 25 November 2026?');
    expect(page).not.toContain('No referrals yet');
    expect(page).not.toContain('href="/referrals/RP-26-0142"');
    expect(page).not.toContain('<h2>Outbox</h2>');
  });

  it('tells a worker without requests so, and links no page they cannot open', () => {
    const page = pageFor('worker.two');
    expect(page).toContain('You have neither sent nor present any.');
    expect(page).not.toContain('href="/sittings');
    expect(page).not.toContain('<h2>Minutes</h2>');
  });

  it('leads from the list of minutes to the minutes and to the sitting', () => {
    const page = pageFor('admin.one', { table: 'sitting', row: givenSitting({ status: 'held' }) });
    expect(page).toContain('href="/sittings/resources%3A2026-11-25"');
    expect(page).toContain('href="/sittings/resources%3A2026-11-25/minutes"');
  });

  it('leads to minutes that can be prepared before the sitting, and to none that are not made [CPR-5.1b]', () => {
    const made: Change = {
      table: 'document',
      row: {
        ...{ key: `minutes:${sitting}`, kind: 'minutes', status: 'made', fileId: 'm' },
        ...{ name: 'Minutes', audience: [], granted: {} },
      },
    };
    const link = 'href="/sittings/resources%3A2026-11-25/minutes"';
    for (const email of ['admin.one', 'chair.one']) {
      expect(pageFor(email, made)).toContain(link);
      expect(pageFor(email)).not.toContain(link);
    }
    const stoodDown: Change = { table: 'sitting', row: givenSitting({ status: 'stood-down' }) };
    expect(pageFor('admin.one', made, stoodDown)).not.toContain(link);
  });

  it('names today’s sitting from its start to the end of its day, before the next one', () => {
    const held: Change = { table: 'sitting', row: givenSitting({ status: 'held' }) };
    const shown = (at: string, email = 'chair.one', ...changes: readonly Change[]) =>
      homePage(homeView(frameOf(email), givenRegister(...changes), moment(at)));
    const words = 'Today: Resources Panel, Wednesday 25 November 2026';
    expect(shown('2026-11-25T09:29:59')).not.toContain('Today: ');
    for (const at of ['2026-11-25T09:30:00', '2026-11-25T23:59:00']) {
      const page = shown(at, 'chair.one', held);
      expect(page).toContain(words);
      expect(page).toContain('Minutes of today’s sitting');
    }
    expect(shown('2026-11-26T00:00:00', 'chair.one', held)).not.toContain('Today: ');
    const worker = shown('2026-11-25T10:00:00', 'worker.one', held);
    expect(worker).toContain(words);
    expect(worker).not.toContain('href="/sittings');
    const off: Change = { table: 'sitting', row: givenSitting({ status: 'stood-down' }) };
    expect(shown('2026-11-25T10:00:00', 'chair.one', off)).not.toContain('Today: ');
  });

  it('says to everyone why all is stopped, and lets the administrator carry on', () => {
    const row = { ...workbookOf(givenRegister()), stopped: 'This workbook is a copy.' };
    const pages = ['admin.one', 'worker.one'].map((email) =>
      pageFor(email, { table: 'workbook', row }),
    );
    for (const page of pages) expect(page).toContain('This workbook is a copy.');
    expect(pages.map((page) => page.includes('action="/carry-on"'))).toEqual([true, false]);
  });
});

describe('mailMoment', () => {
  const sendAt = moment('2026-11-24 11:30');
  it.each([
    ['ready', 'To go', now],
    ['stopped', 'Would go', now],
    ['held', 'Goes only when a person sends it; due', now],
    ['stopped', 'Would have gone', moment('2026-11-24 12:00')],
    ['held', 'Waits since', moment('2026-11-24 12:00')],
    ['cancelled', 'Would have gone', now],
  ] as const)('says of a mail that is %s: %s', (status, words, at) =>
    expect(mailMoment(givenMail({ status, sendAt }), at)).toBe(
      `${words} Tuesday 24 November 2026, 11:30am`,
    ),
  );
});
