import { paths } from '../../src/core/week/page-paths.ts';
import { pathTo } from '../../src/pages/routes.ts';

describe('pathTo', () => {
  it('keeps a key in one part of the path, whatever is in it', () => {
    expect(pathTo('mail', { mail: 'agenda:a/b?c#d' })).toBe('/outbox/agenda%3Aa%2Fb%3Fc%23d');
  });

  it('leads where mails and To do lead', () => {
    const reference = 'RP-26-0142';
    const sitting = 'resources:2026-11-25';
    expect(paths.refer).toBe(pathTo('refer'));
    expect(paths.referral(reference)).toBe(pathTo('referral', { reference }));
    expect(paths.amend(reference)).toBe(pathTo('amend', { reference }));
    expect(paths.late(reference)).toBe(pathTo('permission', { reference }));
    expect(paths.sitting(sitting)).toBe(pathTo('sitting', { sitting }));
    expect(paths.reply(sitting)).toBe(pathTo('reply', { sitting }));
    expect(paths.minutes(sitting)).toBe(pathTo('minutes', { sitting }));
    expect(paths.action('a@b/1')).toBe(pathTo('action', { action: 'a@b/1' }));
    expect(paths.record('a@b')).toBe(pathTo('record', { record: 'a@b' }));
    expect(paths.mail('a:b')).toBe(pathTo('mail', { mail: 'a:b' }));
    expect(paths.children).toBe(pathTo('children'));
    expect(paths.due('next-steps')).toBe(pathTo('due', { panel: 'next-steps' }));
    expect(paths.tab('outbox')).toBe(pathTo('tab', { tab: 'outbox' }));
  });
});
