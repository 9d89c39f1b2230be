import { givenReferral, givenRegister } from '../../given/register.ts';
import { deciding, mailKeys, ordered, refusal, settled } from '../../given/week.ts';
import { admin, chair, managerOne, viceChair, workerOne } from '../../given/people.ts';
import { nextReference } from '../../../src/core/week/next-reference.ts';

const monday = '2026-11-23 10:00';
const childOf = (caseNumber: string, reviewOn = '2026-12-01') =>
  ({
    kind: 'bring-over',
    child: {
      panel: 'resources',
      facts: {
        requestType: 'new',
        initials: 'A.B.',
        caseNumber,
        worker: workerOne,
        manager: managerOne,
      },
      reviewOn: reviewOn as never,
    },
  }) as const;
const one = childOf('CH-0009');

describe('bringOver [CPR-5.1c]', () => {
  it('takes a child in as heard before, complete from the moment it was accepted', () => {
    const { rows } = ordered(givenRegister(), one, monday);
    expect(rows.referral.get('RP-26-0001')).toEqual({
      reference: 'RP-26-0001',
      panel: 'resources',
      responses: ['brought-over'],
      forgotten: ['brought-over'],
      version: 1,
      status: 'heard',
      receivedAt: '2026-11-23T10:00:00',
      completedAt: '2026-11-23T10:00:00',
      facts: { ...one.child.facts, siblings: [], referrer: workerOne },
      missing: [],
    });
    expect(rows.review.get('RP-26-0001')).toEqual({
      key: 'RP-26-0001',
      reference: 'RP-26-0001',
      dueOn: '2026-12-01',
      status: 'waiting',
    });
  });

  it('asks for a request paper, open to those who judge and to its own worker and manager', () => {
    const { rows } = ordered(givenRegister(), one, monday);
    expect(rows.document.get('paper:RP-26-0001:1')).toEqual({
      key: 'paper:RP-26-0001:1',
      kind: 'paper',
      status: 'wanted',
      reference: 'RP-26-0001',
      name: 'RP-26-0001 request paper v1',
      audience: [chair, viceChair, admin, workerOne, managerOne].map((email) => ({
        email,
        role: 'reader',
      })),
      granted: {},
    });
  });

  it('says when the child comes back, and logs who accepted it', () => {
    const { changes, said } = deciding(givenRegister(), one, monday);
    expect(said).toBe(
      'Brought over as RP-26-0001. It comes back at the first sitting on or after Tuesday 1 December 2026. Its worker can complete the request paper until then.',
    );
    expect(changes.at(-1)).toEqual({
      table: 'log',
      row: {
        at: '2026-11-23T10:00:00',
        by: admin,
        about: 'RP-26-0001',
        what: 'Brought over, to be reviewed on 2026-12-01',
        rule: 'CPR-5.1c',
      },
    });
  });

  it('brings the child back for review, without a word to its worker', () => {
    const register = settled(ordered(givenRegister(), one, monday), monday);
    expect(register.rows.item.get('RP-26-0001@resources:2026-12-02')).toMatchObject({
      from: 'review',
      status: 'listed',
    });
    expect(mailKeys(register)).toEqual([]);
  });

  it('stays a review when its sitting is stood down', () => {
    const listed = settled(ordered(givenRegister(), one, monday), monday);
    const stoodDown = settled(
      ordered(
        listed,
        { kind: 'stand-down', sitting: 'resources:2026-12-02', why: 'Snow.' },
        monday,
      ),
      '2026-12-02 13:00',
    );
    expect(stoodDown.rows.item.get('RP-26-0001@resources:2026-12-09')).toMatchObject({
      from: 'review',
      status: 'listed',
    });
  });

  it('refuses a child the register knows, unless that request was withdrawn', () => {
    const known = givenRegister([givenReferral(9, '2026-11-19 09:00')]);
    expect(refusal(known, one, monday)).toBe(
      'RP-26-0009 has this LCS number already. Nothing was brought over; look at its row on Referrals.',
    );
    const gone = givenRegister([givenReferral(9, '2026-11-19 09:00', { status: 'withdrawn' })]);
    expect(deciding(gone, one, monday).said).toContain('Brought over as RP-26-0010.');
  });
});

describe('nextReference', () => {
  it('counts on from the highest of the year, whatever order they stand in', () => {
    const three = [7, 12, 3].map((number) => givenReferral(number, '2026-11-19 09:00'));
    expect(nextReference(givenRegister(three), 'resources', '26')).toBe('RP-26-0013');
    expect(nextReference(givenRegister(three), 'resources', '27')).toBe('RP-27-0001');
  });
});
