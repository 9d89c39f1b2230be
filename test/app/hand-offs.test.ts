import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { wordsOf } from '../../src/app/mail-words.ts';
import { administrator, given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const key = 'RP-26-0001/complex-needs';
const notice = `hand-off:${key}:notice:1`;

/** A request that seeks tripartite funding is listed, and both addresses are typed on Panels. */
const handedOff = given((workbook) => {
  workbook.refer(requestFor('Alpha', 1, { childName: 'Mabel Alpha', sharedFunding: 'tripartite' }));
  workbook.turn();
  type(workbook, 'address', 'complex.needs@council.example');
  type(workbook, 'template.link', 'https://docs.example/template');
});

function type(workbook: GivenWorkbook, path: string, value: string): void {
  workbook.type('panels', `resources/handOffs.complex-needs.${path}`, 'local', value);
  workbook.turn(administrator);
}

const mailOf = (workbook: GivenWorkbook, of: string) => workbook.read().register.rows.mail.get(of);

function sendNow(workbook: GivenWorkbook): void {
  workbook.order({ kind: 'send-now', mail: notice }, administrator);
  workbook.turn();
}

describe('the mails of a hand-off [CPR-1.4a] [CPR-1.4b]', () => {
  it('go when a person sends them, without a name; only the notice holds the number [AT-9]', () => {
    const { given: workbook } = handedOff();
    const worker = `hand-off:${key}:worker:1`;
    expect([mailOf(workbook, worker)?.status, mailOf(workbook, notice)?.status]).toEqual([
      'held',
      'held',
    ]);
    workbook.order({ kind: 'send-now', mail: worker }, administrator);
    sendNow(workbook);
    const { register } = workbook.read();
    const words = [worker, notice].map((one) => {
      const mail = register.rows.mail.get(one);
      expect(mail?.status).toBe('sent');
      return mail ? wordsOf(register, mail, mail.sendAt) : { subject: '', text: '' };
    });
    expect(words.map(({ text }) => text.includes('9000001'))).toEqual([false, true]);
    for (const { subject, text } of words) {
      expect(subject).not.toMatch(/9000001|RP-26|M\.A\./);
      expect(`${subject} ${text}`).not.toMatch(/Mabel|Alpha|2014/);
    }
  });

  it('hold the number only inside the council’s own domains', () => {
    const { given: workbook } = handedOff();
    type(workbook, 'address', 'complex.needs@elsewhere.example');
    sendNow(workbook);
    expect(mailOf(workbook, notice)).toMatchObject({ status: 'failed' });
    expect(mailOf(workbook, notice)?.because).toMatch(/^It tells of a child: Text: the LCS number/);
  });

  it('are closed by the day typed on Hand-offs, which is answered beside it', () => {
    const { given: workbook } = handedOff();
    workbook.type('handoffs', key, 'listedOn', '8 December 2026');
    workbook.turn(administrator);
    const { register } = workbook.read();
    expect(register.rows.handOff.get(key)?.listedOn).toBe('2026-12-08');
    expect(register.rows.taken.get(`handoffs/${key}`)?.answers['listedOn']).toContain(
      'Listed there on Tuesday 8 December 2026.',
    );
    expect(mailOf(workbook, notice)?.status).toBe('cancelled');
  });
});
