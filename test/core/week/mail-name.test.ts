import { readdirSync } from 'node:fs';
import { mailName } from '../../../src/core/week/mail-name.ts';
import { givenMail, givenRegister } from '../../pages/given/register.ts';

const { reference: _, ...plain } = givenMail();
const register = givenRegister();

describe('mailName', () => {
  it.each([
    ['a request', givenMail({ type: 'receipt' }), 'Receipt of RP-26-0142'],
    [
      'a request at one of its sittings',
      givenMail({ type: 'outcome', facts: { day: 'Wednesday 18 November 2026' } }),
      'Outcome of RP-26-0142, sitting of Wednesday 18 November 2026',
    ],
    [
      'a sitting',
      { ...plain, type: 'agenda', sitting: 'resources:2026-11-25' },
      'Agenda of Wednesday 25 November 2026',
    ],
    [
      'a deadline',
      { ...plain, type: 'reminder', facts: { what: 'Agenda for Wednesday' } },
      'Reminder: Agenda for Wednesday',
    ],
  ])('says the kind of mail in words, and which %s it is about', (_about, mail, name) =>
    expect(mailName(register, mail)).toBe(name),
  );

  it('has words for every kind that has a template', () => {
    const types = readdirSync('templates/mail').map((file) => file.replace('.md', ''));
    for (const type of types) {
      expect(mailName(register, givenMail({ type }))).not.toMatch(/^[a-z]/);
    }
  });
});
