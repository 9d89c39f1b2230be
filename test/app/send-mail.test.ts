import { wordsOf } from '../../src/app/send-mail.ts';
import { givenMail, givenRegister } from '../pages/given/register.ts';

const facts = {
  panel: 'Resources Panel',
  day: 'Wednesday 25 November 2026',
  time: '9:30am',
  minutes: '20',
  reference: 'RP-26-0142',
  initials: 'C.A.',
  reissue: false,
  changes: [],
};
const links = { paperUrl: 'paper:RP-26-0142:1' };
const mail = givenMail({ type: 'agenda-presenter', facts, links });

describe('wordsOf', () => {
  it('links the sitting, else the request, while the document is not made', () => {
    expect(wordsOf(givenRegister(), { ...mail, sitting: 'resources:2026-11-25' }).text).toContain(
      'http://127.0.0.1:8080/sittings/resources%3A2026-11-25',
    );
    expect(wordsOf(givenRegister(), mail).text).toContain(
      'http://127.0.0.1:8080/referrals/RP-26-0142',
    );
  });
});
