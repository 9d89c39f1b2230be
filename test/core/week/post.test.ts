import { workerOne } from '../../given/people.ts';
import { givenReferral, givenRegister, givenReturned } from '../../given/register.ts';
import { mail, settled, sitting } from '../../given/week.ts';

const ready = (people?: Parameters<typeof givenRegister>[1]) =>
  settled(givenRegister([givenReferral(1, '2026-11-20 10:00')], people), '2026-11-23 17:01');
describe('addresses that mail may go to [CPR-5.1a]', () => {
  const sentBack = (referrer: string, options?: Parameters<typeof givenRegister>[1]) => {
    const [row] = [givenReturned(1, '2026-11-20 10:00').row as { facts: object }];
    const facts = { ...row.facts, referrer };
    return mail(
      settled(
        givenRegister([{ table: 'referral', row: { ...row, facts } as never }], options),
        '2026-11-20 10:00',
      ),
      'returned:RP-26-0001:1',
    );
  };

  it.each([
    ['the signed-in referrer, in People or not', 'new.worker@council.example', 'ready', undefined],
    [
      'an address outside the council',
      'worker@elsewhere.example',
      'held',
      'The address is outside council.example. Check it, then send.',
    ],
    [
      'several addresses',
      'a@council.example,b@council.example',
      'held',
      'This is not one email address, so it cannot be sent.',
    ],
    ['nobody', '', 'held', 'There is no address to send it to.'],
  ])('%s', (_, referrer, status, because) => {
    const found = sentBack(referrer);
    expect([found.status, found.because]).toEqual([status, because]);
  });

  it.each([
    ['who has left', { to: '2026-11-22' }],
    ['who has not come yet', { from: '2026-12-01' }],
  ])('holds mail to somebody %s', (_, dates) => {
    const people = [
      ...ready().people.filter(({ email }) => email !== workerOne),
      { ...ready().people[4], ...dates },
    ];
    const register = ready({ people: people as never });
    expect(mail(register, `agenda:${sitting}:1/RP-26-0001/${workerOne}`)).toMatchObject({
      status: 'held',
      because: 'The address is not in People. Check it, then send.',
    });
  });

  it('lets a held mail of a waiting agenda go once its address is put in People', () => {
    const people = ready().people.filter(({ email }) => email !== workerOne);
    const held = ready({ people });
    const key = `agenda:${sitting}:1/RP-26-0001/${workerOne}`;
    expect(mail(held, key).status).toBe('held');
    const known = settled({ ...held, people: ready().people }, '2026-11-24 09:00');
    expect(mail(known, key)).toMatchObject({ status: 'ready', mode: 'auto-unless-stopped' });
  });
});
