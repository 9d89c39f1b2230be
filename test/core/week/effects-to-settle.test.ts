import type {
  AgendaIssue,
  Change,
  Mail,
  RegisterDocument,
  WorkbookState,
} from '../../../src/core/register/register.ts';
import { notLetIn } from '../../../src/core/week/grants.ts';
import { effectsToSettle } from '../../../src/core/week/effects-to-settle.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { sittingOn } from '../given/resources-panel.ts';

const now = at('2026-11-24 09:00');
const mail = (status: Mail['status'], altered: Partial<Mail> = {}): Change => ({
  table: 'mail',
  row: {
    key: 'receipt:RP-26-0001:1',
    type: 'receipt',
    to: 'worker.one@council.example',
    mode: 'auto',
    status,
    sendAt: now,
    facts: {},
    thread: 'RP-26-0001',
    reference: 'RP-26-0001',
    attempt: 1,
    rule: 'CPR-4.2',
    ...altered,
  },
});
const document = (altered: Partial<RegisterDocument>): Change => ({
  table: 'document',
  row: {
    key: 'paper:RP-26-0001:1',
    kind: 'paper',
    status: 'made',
    reference: 'RP-26-0001',
    sitting,
    name: 'RP-26-0001 request',
    audience: [],
    granted: {},
    ...altered,
  },
});
const given = (rows: readonly Change[], workbook: Partial<WorkbookState> = {}) =>
  effectsToSettle(
    givenRegister(
      [
        givenReferral(1, '2026-11-20 09:00'),
        { table: 'sitting', row: sittingOn('2026-11-25') },
        ...rows,
      ],
      workbook,
    ),
  );
const ofMail = {
  who: 'Administrator',
  about: 'receipt:RP-26-0001:1',
  path: '/outbox/receipt%3ARP-26-0001%3A1',
  panel: '',
  rule: 'CPR-4.2',
  isOf: 'resources',
};

describe('a mail that did not go by itself', () => {
  it.each<readonly [Mail['status'], string, string]>([
    [
      'not-known',
      '▲ Not known whether sent',
      'Look in the Sent mail of the shared mailbox, then answer under "Was it sent?".',
    ],
    ['failed', '▲ Not sent', 'It is too long. Mend that, then send it.'],
    ['held', '◆ Held', 'It is too long.'],
    ['stopped', '◆ Stopped', 'It is too long. Send it when it may go.'],
  ])('%s, stands on To do as “%s”', (status, words, asked) =>
    expect(given([mail(status, { because: 'It is too long.' })])).toStrictEqual([
      { ...ofMail, words, what: `Receipt of RP-26-0001, to worker.one@council.example. ${asked}` },
    ]),
  );

  it('says why alone where it has no address to go to, and what to do alone where nobody said why', () => {
    const [nobody] = given([mail('held', { to: '', because: 'Nobody is named.' })]);
    expect(nobody?.what).toBe('Receipt of RP-26-0001, to nobody. Nobody is named.');
    const [held] = given([mail('held')]);
    expect(held?.what).toBe(
      'Receipt of RP-26-0001, to worker.one@council.example. Look at it, then send it.',
    );
    const { reference: _, ...loose } = mail('held').row as Mail;
    const [of] = given([{ table: 'mail', row: loose }]);
    expect(of?.isOf).toBe('');
  });

  it.each<Mail['status']>(['ready', 'claimed', 'sent', 'cancelled'])(
    'that is %s is no matter for anybody',
    (status) => expect(given([mail(status)])).toEqual([]),
  );

  it('is one matter of its sitting where the whole agenda is stopped', () => {
    const key = `agenda:${sitting}:1`;
    const issue = (status: 'stopped' | 'ready'): Change => ({
      table: 'issue',
      row: { key, status } as AgendaIssue,
    });
    const of = (status: Mail['status'], other = `${key}/chair@council.example`) =>
      mail(status, { key: other, type: 'agenda' });
    expect(given([issue('stopped'), of('stopped')])).toEqual([]);
    expect(given([issue('stopped'), of('failed')])).toHaveLength(1);
    expect(given([issue('stopped'), of('stopped', `${key}0/chair@council.example`)])).toHaveLength(
      1,
    );
    expect(given([issue('ready'), of('stopped')])).toHaveLength(1);
  });
});

describe('a document that is not as it should be', () => {
  const ofPaper = {
    who: 'Administrator',
    about: 'paper:RP-26-0001:1',
    path: '',
    panel: '',
    rule: '',
    isOf: 'resources',
  };

  it('was not made, with the page of the record where it is one', () => {
    expect(given([document({ status: 'not-made', because: 'Google is busy.' })])).toStrictEqual([
      {
        ...ofPaper,
        words: '▲ Not made',
        what: 'RP-26-0001 request could not be made; it is tried again every hour. Google is busy.',
      },
    ]);
    const [record] = given([document({ status: 'not-made', kind: 'record' })]);
    expect(record).toMatchObject({
      path: `/records/${encodeURIComponent(`RP-26-0001@${sitting}`)}`,
      what: 'RP-26-0001 request could not be made; it is tried again every hour.',
    });
  });

  it('lies elsewhere or is open to others', () =>
    expect(given([document({ because: 'It is shared by link.' })])).toStrictEqual([
      {
        ...ofPaper,
        words: '▲ Not put right',
        what: 'RP-26-0001 request lies elsewhere than it should, or is open to others or to changes; it is tried again every hour. It is shared by link.',
      },
    ]));

  it('cannot be opened by somebody whom Google would not let in', () => {
    const granted = {
      'a@council.example': notLetIn,
      'b@council.example': 'id',
      'c@nhs.example': notLetIn,
    };
    expect(given([document({ granted })])).toStrictEqual([
      {
        ...ofPaper,
        words: '◆ Cannot be opened',
        what: 'RP-26-0001 request: Google would not let in a@council.example, c@nhs.example. Check the addresses on People, or send it to them another way.',
      },
    ]);
  });

  it('is no matter where it was made, or is being made', () => {
    expect(given([document({ granted: { 'b@council.example': 'id' } })])).toEqual([]);
    expect(given([document({ status: 'wanted', because: 'Soon.' })])).toEqual([]);
  });

  it('is of no panel where nothing says of which', () => {
    const {
      sitting: _s,
      reference: _r,
      ...loose
    } = document({ because: 'Why.' }).row as RegisterDocument;
    expect(given([{ table: 'document', row: loose }])[0]?.isOf).toBe('');
  });
});

describe('a workbook that does not go on', () => {
  const elsewhere = { who: 'Administrator', about: 'Workbook', path: '', panel: '', rule: '' };

  it('says what stops it, what failed since when, and why no mail goes', () => {
    const failed = { at: now, what: 'Google refuses.' };
    expect(given([], { stopped: 'It was restored.', failed, checkFirst: true })).toStrictEqual([
      { ...elsewhere, words: '▲ Stopped', what: 'It was restored.' },
      {
        ...elsewhere,
        words: '▲ Failed',
        what: 'Google refuses. Since Tuesday 24 November 2026, 9am.',
      },
      {
        ...elsewhere,
        words: '▲ No mail goes',
        what: 'No mail goes before this installation has been checked. Open the workbook as resources.panel@council.example and choose Panel, Check this installation.',
      },
    ]);
    expect(given([])).toEqual([]);
  });
});
