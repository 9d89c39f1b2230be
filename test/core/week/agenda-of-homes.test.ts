import { consentB, home, homes, said, sitting, told } from '../../given/homes.ts';
import { managerOne, members, workerOne } from '../../given/people.ts';
import { ordered } from '../../given/week.ts';
import type { Order } from '../../../src/core/order/order.ts';
import type { Person, Register } from '../../../src/core/register/register.ts';

describe('who gets the whole agenda [LCLH-5.1] [LCLH-A15]', () => {
  const outreach = {
    ...{ email: 'outreach@council.example', name: 'Person O', title: 'Outreach services' },
    role: 'member',
  } as const satisfies Person;
  const guest = 'guest@council.example';
  const invited: Order = { kind: 'invite-guest', item: `${home}@${sitting}`, person: guest };
  const mailsTo = (register: Register): readonly (readonly [string, string])[] =>
    [...register.rows.mail.values()]
      .filter(({ key, status }) => key.startsWith('agenda:') && status !== 'cancelled')
      .map(({ to, type }) => [to, type] as const);

  it('goes to core members and those agreed beside them; who is there for one child gets that item alone', () => {
    const people = [...homes().people, outreach];
    const asked = ordered({ ...said(homes(), consentB), people }, invited, '2026-12-02 11:00');
    const mails = mailsTo(told(asked));
    expect(mails.flatMap(([to, type]) => (type === 'agenda' ? [to] : [])).sort()).toEqual(
      [...members, outreach.email].sort(),
    );
    expect(mails.flatMap(([to, type]) => (type === 'agenda' ? [] : [to])).sort()).toEqual(
      [workerOne, managerOne, guest].sort(),
    );
    const linked = [...told(asked).rows.mail.values()].flatMap(({ to, links }) =>
      links?.['agendaUrl'] ? [to] : [],
    );
    expect(linked.sort()).toEqual([...members, outreach.email].sort());
    expect(mails.flatMap(([, type]) => type).filter((type) => type !== 'agenda')).toEqual(
      Array.from({ length: 3 }, () => 'agenda-presenter'),
    );
  });
});
