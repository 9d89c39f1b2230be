import type { Mail } from '../../../src/core/register/register.ts';
import { admin, chair, finance, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import {
  deciding,
  issue,
  logOf,
  mail,
  ordered,
  refusal,
  settled,
  sitting,
  worked,
} from '../../given/week.ts';

const ready = (people?: Parameters<typeof givenRegister>[1]) =>
  settled(givenRegister([givenReferral(1, '2026-11-20 10:00')], people), '2026-11-23 17:01');
const toChair = `agenda:${sitting}:1/${chair}`;
const stop = { kind: 'stop-mail', mail: toChair } as const;
const go = { kind: 'send-now', mail: toChair } as const;
const receipt = 'receipt:RP-26-0001:1';

const withMail = (altered: Partial<Mail>) => {
  const register = ready();
  const row = { ...mail(register, receipt), ...altered };
  return { ...register, rows: { ...register.rows, mail: new Map([[receipt, row]]) } };
};

describe('stopping an agenda [CPR-5.1a]', () => {
  const stopped = () => settled(ordered(ready(), stop, '2026-11-24 09:00'), '2026-11-24 09:00');

  it('stops the whole issue with any of its mails', () => {
    const { said, changes } = deciding(ready(), stop, '2026-11-24 09:00');
    expect(said).toBe('Stopped, with the whole of this issue: 6 mails.');
    expect(logOf(changes)).toHaveLength(6);
    expect(issue(stopped(), 1).status).toBe('stopped');
    expect(mail(stopped(), `agenda:${sitting}:1/${finance}`).status).toBe('stopped');
  });

  it('keeps it from going at its time', () => {
    const register = worked(stopped(), '2026-11-24 11:30');
    expect(issue(register, 1).status).toBe('stopped');
    expect(mail(register, toChair).status).toBe('stopped');
  });

  it('still follows every change while it is stopped', () => {
    const changed = ordered(
      stopped(),
      { kind: 'change-worker', reference: 'RP-26-0001', worker: 'worker.two@council.example' },
      '2026-11-24 10:00',
    );
    const register = settled(changed, '2026-11-24 10:00');
    expect(mail(register, `agenda:${sitting}:1/RP-26-0001/worker.two@council.example`).status).toBe(
      'stopped',
    );
    expect(mail(register, `agenda:${sitting}:1/RP-26-0001/${workerOne}`).status).toBe('cancelled');
  });

  it('goes as a whole when a person of People sends one of its mails', () => {
    const { said } = deciding(stopped(), go, '2026-11-24 11:40');
    expect(said).toBe('Released with its issue: 6 mails.');
    const register = worked(ordered(stopped(), go, '2026-11-24 11:40'), '2026-11-24 11:40');
    expect(issue(register, 1)).toMatchObject({ status: 'gone', goneAt: '2026-11-24T11:40:00' });
  });

  it.each([
    ['stopped already', 'stopped', 'It is stopped already.'],
    ['gone', 'sent', 'Too late to stop: it has gone, or is not waiting to go.'],
    ['going', 'claimed', 'Too late to stop: it has gone, or is not waiting to go.'],
  ] as const)('is refused for a mail that is %s', (_, status, words) =>
    expect(refusal(withMail({ status }), { ...stop, mail: receipt }, '2026-11-24 09:00')).toBe(
      words,
    ),
  );

  it('stops a mail of no issue alone', () => {
    const register = ordered(ready(), { ...stop, mail: receipt }, '2026-11-24 09:00');
    expect(mail(register, receipt).status).toBe('stopped');
    expect(mail(register, toChair).status).toBe('ready');
    expect(deciding(ready(), { ...stop, mail: receipt }, '2026-11-24 09:00').said).toBe('Stopped.');
  });

  it('stops what has not gone of an issue that is going, and sends all of it on', () => {
    const going = settled(ready(), '2026-11-24 11:30');
    const part = ordered(going, stop, '2026-11-24 11:30');
    expect(issue(part, 1).status).toBe('going');
    const on = ordered(part, go, '2026-11-24 11:31');
    expect(mail(on, `agenda:${sitting}:1/${finance}`)).toMatchObject({
      status: 'ready',
      sendAt: '2026-11-24T11:31:00',
    });
    expect(issue(worked(on, '2026-11-24 11:31'), 1).status).toBe('gone');
  });
});

describe('sending now [CPR-5.1a]', () => {
  it('sends the whole of an agenda before its time', () => {
    const register = worked(ordered(ready(), go, '2026-11-23 18:00'), '2026-11-23 18:00');
    expect(issue(register, 1)).toMatchObject({
      status: 'gone',
      sendAt: '2026-11-23T18:00:00',
      goneAt: '2026-11-23T18:00:00',
    });
    expect(mail(register, `agenda:${sitting}:1/${finance}`).sentAt).toBe('2026-11-23T18:00:00');
  });

  it('keeps who sent it in the log', () =>
    expect(logOf(deciding(ready(), { ...go, mail: receipt }, '2026-11-24 09:00').changes)).toEqual([
      { at: '2026-11-24T09:00:00', by: admin, about: receipt, what: 'Send now', rule: 'CPR-4.3' },
    ]));

  it('is refused to somebody who is not in People', () =>
    expect(refusal(ready(), go, '2026-11-24 09:00', 'An administrator')).toBe(
      'Choose your own address from People: the log keeps who sent it.',
    ));

  it.each([
    ['sent', 'It has gone already.'],
    ['claimed', 'It has gone already.'],
    ['not-known', 'Answer first whether it was sent.'],
    ['cancelled', 'It is not needed any more.'],
  ] as const)('is refused for a mail that is %s', (status, words) =>
    expect(refusal(withMail({ status }), { ...go, mail: receipt }, '2026-11-24 09:00')).toBe(words),
  );

  it('is refused for what is not one address', () =>
    expect(
      refusal(
        withMail({ status: 'held', to: 'a@council.example, b@council.example' }),
        { ...go, mail: receipt },
        '2026-11-24 09:00',
      ),
    ).toBe('It has no address that mail can be sent to.'));

  it('counts one that failed as another try', () =>
    expect(
      mail(
        ordered(
          withMail({
            status: 'failed',
            because: 'No.',
            claim: { run: 'r', at: at('2026-11-24 08:00') },
          }),
          { ...go, mail: receipt },
          '2026-11-24 09:00',
        ),
        receipt,
      ),
    ).toMatchObject({
      status: 'ready',
      attempt: 2,
      sendAt: '2026-11-24T09:00:00',
    }));

  it('releases one held for its address with its issue, which goes at its own time', () => {
    const elsewhere = 'worker.one@elsewhere.example';
    const register = settled(
      givenRegister([givenReferral(1, '2026-11-20 10:00', { facts: { worker: elsewhere } })]),
      '2026-11-23 17:01',
    );
    const key = `agenda:${sitting}:1/RP-26-0001/${elsewhere}`;
    expect(mail(register, key)).toMatchObject({
      status: 'held',
      mode: 'hold',
      because: 'The address is outside council.example. Check it, then send.',
    });
    const { said } = deciding(register, { kind: 'send-now', mail: key }, '2026-11-24 09:00');
    expect(said).toBe('Released to go with its issue.');
    const released = worked(
      ordered(register, { kind: 'send-now', mail: key }, '2026-11-24 09:00'),
      '2026-11-24 09:00',
    );
    expect(mail(released, key)).toMatchObject({ status: 'ready', sendAt: '2026-11-24T11:30:00' });
    expect(mail(released, key).because).toBeUndefined();
    expect(issue(released, 1).status).toBe('ready');
    expect(mail(worked(released, '2026-11-24 11:30'), key).status).toBe('sent');
    const without = worked(register, '2026-11-24 11:30');
    expect(issue(without, 1).status).toBe('gone');
    expect(mail(without, key).status).toBe('held');
    const later = worked(
      ordered(without, { kind: 'send-now', mail: key }, '2026-11-24 12:30'),
      '2026-11-24 12:30',
    );
    expect(mail(later, key).sentAt).toBe('2026-11-24T12:30:00');
  });
});

describe('an agenda with a mail held and one called off [CPR-5.1a]', () => {
  const elsewhere = 'worker@elsewhere.example';
  const mixed = () => {
    const register = settled(
      givenRegister([
        givenReferral(1, '2026-11-20 10:00', { facts: { worker: elsewhere } }),
        givenReferral(2, '2026-11-20 11:00'),
      ]),
      '2026-11-23 17:01',
    );
    const off = { kind: 'withdraw', reference: 'RP-26-0002', why: 'Home.' } as const;
    return settled(ordered(register, off, '2026-11-23 18:00'), '2026-11-23 18:00');
  };
  const held = `agenda:${sitting}:1/RP-26-0001/${elsewhere}`;
  const off = `agenda:${sitting}:1/RP-26-0002/${workerOne}`;

  it('is stopped and sent without touching either', () => {
    expect(deciding(mixed(), stop, '2026-11-24 09:00').said).toBe(
      'Stopped, with the whole of this issue: 5 mails.',
    );
    expect(deciding(mixed(), go, '2026-11-24 09:00').said).toBe(
      'Released with its issue: 5 mails.',
    );
    for (const order of [stop, go]) {
      const register = ordered(mixed(), order, '2026-11-24 09:00');
      expect(mail(register, held).status).toBe('held');
      expect(mail(register, off).status).toBe('cancelled');
    }
  });

  it('goes, and the held one goes alone when it is released afterwards', () => {
    const gone = worked(mixed(), '2026-11-24 11:30');
    const release = { kind: 'send-now', mail: held } as const;
    const { said, changes } = deciding(gone, release, '2026-11-24 12:30');
    expect(said).toBe('Released to go.');
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({
      row: { key: held, attempt: 1, sendAt: '2026-11-24T12:30:00' },
    });
  });
});

describe('answering for a mail nobody knows of [CPR-5.1a]', () => {
  const unknown = () =>
    settled(
      withMail({ status: 'claimed', claim: { run: 'r', at: at('2026-11-24 09:00') } }),
      '2026-11-24 09:10',
    );
  const settle = { kind: 'settle-mail', mail: receipt } as const;

  it('is asked once its claim is ten minutes old', () => {
    const claimed = withMail({
      status: 'claimed',
      claim: { run: 'r', at: at('2026-11-24 09:00') },
    });
    expect(mail(settled(claimed, '2026-11-24 09:09:59'), receipt).status).toBe('claimed');
    expect(mail(unknown(), receipt)).toMatchObject({
      status: 'not-known',
      because: 'The run that was sending it ended before it could say.',
    });
    expect(mail(worked(unknown(), '2026-11-25 09:00'), receipt).status).toBe('not-known');
  });

  it('counts it as sent when it was claimed', () => {
    const register = ordered(unknown(), { ...settle, answer: 'it was sent' }, '2026-11-24 10:00');
    expect(mail(register, receipt)).toMatchObject({
      status: 'sent',
      sentAt: '2026-11-24T09:00:00',
      attempt: 1,
    });
    expect(mail(register, receipt).claim).toBeUndefined();
    expect(deciding(unknown(), { ...settle, answer: 'it was sent' }, '2026-11-24 10:00').said).toBe(
      'Noted as sent.',
    );
  });

  it('sends it again as another try', () => {
    const register = ordered(unknown(), { ...settle, answer: 'send again' }, '2026-11-24 10:00');
    expect(mail(register, receipt)).toMatchObject({
      status: 'ready',
      attempt: 2,
      sendAt: '2026-11-24T10:00:00',
    });
    expect(
      deciding(unknown(), { ...settle, answer: 'send again' }, '2026-11-24 10:00'),
    ).toMatchObject({
      said: 'It is sent again.',
      changes: [{}, { row: { what: 'Answered: send again', by: admin, about: receipt } }],
    });
  });

  it('is answered for one that failed as well', () => {
    const failed = withMail({ status: 'failed', because: 'Refused.' });
    const register = ordered(failed, { ...settle, answer: 'it was sent' }, '2026-11-24 10:00');
    expect(mail(register, receipt)).toMatchObject({
      status: 'sent',
      sentAt: '2026-11-24T10:00:00',
    });
    expect(mail(register, receipt).because).toBeUndefined();
  });

  it('is asked of no other mail', () =>
    expect(refusal(ready(), { ...settle, answer: 'send again' }, '2026-11-24 10:00')).toBe(
      'Nothing is asked about this mail.',
    ));

  it('names a mail that is not there', () =>
    expect(
      refusal(ready(), { ...settle, mail: 'no-such', answer: 'send again' }, '2026-11-24 10:00'),
    ).toBe('There is no mail no-such.'));
});
