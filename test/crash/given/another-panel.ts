import { approveMinutes } from '../../../src/app/approve-minutes.ts';
import { giveOrder } from '../../../src/app/give-order.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { rowsFor } from '../../../src/core/minutes/minutes-rows.ts';
import type { MinutesRow } from '../../../src/core/minutes/minutes-row.ts';
import type { Order } from '../../../src/core/order/order.ts';
import { childHeard } from '../../../src/core/week/child-heard.ts';
import { itemsOf, panelOf } from '../../../src/core/week/sittings.ts';
import { day } from '../../core/given/day.ts';
import { administrator, openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { recorder } from './scene.ts';
import type { Recorder, Scene } from './scene.ts';
import { actionKey, nextStepsRows, overseen } from '../../given/next-steps.ts';
import { commit } from '../../../src/workbook/commit.ts';
import { begins, setUp } from './week.ts';

const sitting = 'best-care:2026-12-01:under-18';
const worker = 'worker.one@council.example';
const chair = 'chair@council.example';

/** What only other panels do: children put down by the administrator, typed dates, notes that circulate. */
export function scenesOfAnotherPanel(strict: boolean): readonly Scene[] {
  const recorded = recorder(openHands(begins, { strict }));
  setUp(recorded.hands);
  for (const part of [begun, listed, heard, phases, afterwards]) part(recorded);
  return recorded.scenes;
}

/** Undisturbed it is taken. Given again, after an answer that was lost, it may be refused as done already. */
const orders =
  ({ ask }: Recorder) =>
  (name: string, order: Order, by = administrator): void => {
    let taken = false;
    ask(name, function* (run) {
      const given = yield* giveOrder(order, by, run);
      if (!given.ok && !taken) throw new Error(`${name}: ${given.error}`);
      taken = true;
    });
  };

function begun(recorded: Recorder): void {
  const order = orders(recorded);
  recorded.hands.set(momentFrom('2026-11-20T10:00:00'));
  order('run another panel', { kind: 'run-panel', panel: 'best-care', runs: true });
  const on = [day('2026-12-01'), day('2026-12-15')];
  order('type its sittings', {
    kind: 'add-sittings',
    panel: 'best-care',
    on,
    stream: 'under-18',
    why: '',
  });
  recorded.tick('plan what follows from them');
}

const child = (number: number) => ({
  key: `300000${number}`,
  initials: 'A.B.',
  dateOfBirth: day('2009-11-20'),
  worker,
  manager: 'manager.one@council.example',
});

/** The request of a child put down, as its worker writes it. */
const writtenFor = (number: number) => ({
  amends: `BC-26-000${number}`,
  panel: 'best-care',
  childName: number === 1 ? 'Quillon Bramblewick' : 'Zephyra Thistledown',
  caseNumber: child(number).key,
  dateOfBirth: '2009-11-20',
  requestType: 'transition',
  worker,
  manager: 'manager.one@council.example',
});

function listed(recorded: Recorder): void {
  const { hands, tick } = recorded;
  const order = orders(recorded);
  hands.set(momentFrom('2026-11-20T11:00:00'));
  for (const number of [1, 2]) {
    order(`add child ${number} by hand`, {
      kind: 'add-to-cohort',
      panel: 'best-care',
      cohort: 'turning-17',
      child: child(number),
      why: 'Not in the extract.',
    });
  }
  order('put two down for a sitting', {
    kind: 'put-down',
    sitting,
    cohort: 'turning-17',
    children: [child(1).key, child(2).key],
    requestType: 'transition',
  });
  tick('ask their worker to write');
  hands.set(momentFrom('2026-11-20T12:00:00'));
  for (const number of [1, 2]) hands.refer(writtenFor(number), worker);
  tick('take in what the worker wrote');
  hands.goTo('2026-11-27T11:55:00');
  hands.set(momentFrom('2026-11-27T12:00:00'));
  tick('send the agenda of another panel');
}

/** What a chair who leaves nothing out writes beside a label. */
const words: Readonly<Partial<Record<MinutesRow['reads'], string>>> = {
  words: 'Invented: it was talked about.',
  reasons: 'Invented: it was talked about.',
  recommendations: 'None',
  question: 'Yes',
  heard: 'Yes',
  'return-date': 'None',
};

function writeAll(hands: Hands): void {
  const { register } = hands.snapshot();
  for (const item of itemsOf(register, sitting)) {
    const rows = rowsFor(panelOf(register, 'best-care'), childHeard(register, item));
    const answers = Object.fromEntries(
      rows.flatMap(({ label, reads }) => {
        const written = words[reads];
        return written === undefined ? [] : [[label, written]];
      }),
    );
    const actions = [['None', '', '']] as const;
    hands.write(sitting, item.reference, { answers, actions }, administrator);
  }
}

function heard(recorded: Recorder): void {
  const { hands, ask, tick } = recorded;
  hands.goTo('2026-12-01T09:29:00');
  hands.set(momentFrom('2026-12-01T09:30:00'));
  tick('begin its sitting');
  hands.goTo('2026-12-01T14:00:00');
  writeAll(hands);
  orders(recorded)('send its draft', { kind: 'send-draft', sitting });
  hands.turn();
  ask('approve its minutes', (run) => approveMinutes(sitting, chair, run));
  tick('make its records and hold the notes');
  hands.set(momentFrom('2026-12-02T10:00:00'));
  const notes = [...hands.snapshot().register.rows.mail.values()].find(
    ({ type }) => type === 'notes',
  );
  hands.type({ tab: 'outbox', key: notes?.key ?? '', column: 'sendNow', value: administrator });
  tick('circulate the notes');
  const [record = ''] = hands.snapshot().register.rows.record.keys();
  orders(recorded)('file a record', { kind: 'file-record', record }, worker);
  tick('follow what was filed');
  const away = { seat: `${sitting}/${worker}`, mark: 'absent' } as const;
  orders(recorded)('mark who was away', { kind: 'mark-attendance', ...away });
  tick('keep the breach');
  orders(recorded)('leave the record as it is', { kind: 'attendance-seen', record }, worker);
}

function phases(recorded: Recorder): void {
  const order = orders(recorded);
  recorded.hands.set(momentFrom('2026-12-03T10:00:00'));
  order('run a panel with phases', { kind: 'run-panel', panel: 'next-steps', runs: true });
  recorded.tick('plan its first phase');
  order('begin its second phase', {
    kind: 'begin-phase',
    panel: 'next-steps',
    phase: 'alternating',
    from: day('2026-12-17'),
  });
  recorded.tick('plan its second phase');
}

const officer = 'reviewing@council.example';

/** A young person was heard by the panel with phases: what is looked at afterwards, and taken further. */
function afterwards(recorded: Recorder): void {
  const { hands, tick } = recorded;
  const order = orders(recorded);
  const now = momentFrom('2026-12-04T10:00:00');
  hands.set(now);
  const rows = nextStepsRows(undefined, { nextReviewOn: day('2026-12-10') });
  hands.run(commit(hands.snapshot(), { id: 'brought', now }, () => rows));
  tick('ask for the check at the next review');
  const on = day('2026-12-04');
  const oversight = overseen;
  const [code, stage] = ['escalation', 'Formal escalation'];
  const why = 'Invented: nothing happened';
  order('escalate', { kind: 'escalate', oversight, code, stage, on, why, about: '' }, officer);
  const ended = { kind: 'escalation-ended', oversight, number: 1, on, words: 'Agreed' } as const;
  order('say what came of it', ended, officer);
  order('put it in the plan', { kind: 'in-plan', action: actionKey(1), since: on }, worker);
  order('type the next review', { kind: 'review-on', oversight, on: day('2026-12-09') });
  const look = { kind: 'look-at', oversight, code: 'in-pathway-plan', answer: 'yes', on } as const;
  order('check it', look, officer);
  order('pass it on', { kind: 'pass-on', oversight, on });
  tick('follow what was said of it');
}
