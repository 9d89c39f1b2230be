import { Settings } from 'luxon';
import { calendarMoment, mailMoment } from '../../../src/documents/mail/london-time.ts';
import { moment } from '../../core/given/day.ts';

const usual = Settings.now;

describe.each([
  ['winter', '2026-11-23T10:00:00Z'],
  ['summer', '2026-07-01T10:00:00Z'],
])('a moment of mail written in %s', (_, runsAt) => {
  beforeAll(() => {
    Settings.now = () => Date.parse(runsAt);
  });
  afterAll(() => {
    Settings.now = usual;
  });

  it('is the first of the two in the hour that October repeats', () => {
    expect(mailMoment(moment('2026-10-25 01:30'))).toBe('Sun, 25 Oct 2026 01:30:00 +0100');
    expect(calendarMoment(moment('2026-10-25 01:30'))).toBe('20261025T003000Z');
  });

  it('is counted from the offset of its own day', () => {
    expect(mailMoment(moment('2026-10-25 02:00'))).toBe('Sun, 25 Oct 2026 02:00:00 +0000');
    expect(mailMoment(moment('2026-06-10 09:30'))).toBe('Wed, 10 Jun 2026 09:30:00 +0100');
  });
});
