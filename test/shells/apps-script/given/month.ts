import { momentFrom } from '../../../../src/app/run.ts';
import { requestFor } from '../../../../src/commands/story/story-referrals.ts';
import { whole } from '../../../../src/commands/story/whole-item.ts';
import type { WrittenItem } from '../../../../src/commands/story/write-minutes.ts';
import { addMinutes } from '../../../../src/core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../../src/core/calendar/local-date-time.ts';
import type { Register } from '../../../../src/core/register/register.ts';
import { nextMoment } from '../../../../src/core/week/next-moment.ts';
import type { Answers } from '../../../../src/forms/field.ts';

/** A place where a month is lived: people’s hands, and the clock’s triggers. */
export type Place = {
  readonly now: () => LocalDateTime;
  readonly set: (at: LocalDateTime) => void;
  readonly register: () => Register;
  /** The time trigger of every five minutes. */
  readonly tick: () => void;
  /** The time trigger of six in the morning. */
  readonly dailyCheck: () => void;
  /** A person sends the form, and its trigger fires. */
  readonly refer: (answers: Answers, email: string) => void;
  /** An administrator types in a cell, and the edit trigger fires. */
  readonly type: (tab: string, key: string, column: string, value: string) => void;
  /** Somebody writes in the minutes; no trigger hears of it. */
  readonly write: (sitting: string, reference: string, item: WrittenItem, as: string) => void;
  readonly approve: (sitting: string, by: string) => void;
};

export const administrator = 'admin@council.example';
const chair = 'chair@council.example';
const worker = (name: string, manager: string): Answers => ({
  worker: `worker.${name}@council.example`,
  manager: `manager.${manager}@council.example`,
});

/** Triggers of the clock fire at 2, 7, 12 … minutes past, never at the very minute something is due. */
const drift = 2;

function nextFiring(after: LocalDateTime): LocalDateTime {
  const minute = Number(after.slice(14, 16));
  const started = addMinutes(momentFrom(`${after.slice(0, 14)}00:00`), minute);
  const until = (5 - ((((minute - drift) % 5) + 5) % 5)) % 5;
  return addMinutes(started, until === 0 && started < after ? 5 : until);
}

/** Six in the morning, give or take the minutes by which Google spreads it. */
const dailyAt = 'T06:13:00';

function nextDaily(after: LocalDateTime): LocalDateTime {
  const today = momentFrom(after.slice(0, 10) + dailyAt);
  return today > after ? today : addMinutes(today, 24 * 60);
}

/**
 * Lets time pass. The clock’s triggers fire every five minutes; those at which nothing can be due are left
 * out, as they would find nothing to do.
 */
function goTo(place: Place, to: string): void {
  const end = momentFrom(to);
  for (;;) {
    const now = place.now();
    const due = nextMoment(place.register(), now);
    const tickAt = due === undefined ? end : nextFiring(due);
    const dailyCheckAt = nextDaily(now);
    const next = [tickAt, dailyCheckAt, end].sort()[0]!;
    place.set(next);
    if (next === end) return;
    if (next === dailyCheckAt) place.dailyCheck();
    else place.tick();
  }
}

/** The weeks from Friday 20 November to Wednesday 16 December 2026, with four sittings of the panel. */
export function liveMonth(place: Place): void {
  place.tick();
  firstWeek(place);
  secondWeek(place);
  thirdWeek(place);
  goTo(place, '2026-12-16T18:00:00');
}

function firstWeek(place: Place): void {
  const sitting = 'resources:2026-11-25';
  goTo(place, '2026-11-23T10:00:00');
  place.refer(requestFor('Alpha', 1), 'worker.one@council.example');
  place.refer(
    requestFor('Beta', 2, { ...worker('two', 'two'), iroInput: '' }),
    'worker.two@council.example',
  );
  goTo(place, '2026-11-23T15:00:00');
  place.type('referrals', 'RP-26-0002', 'accept', 'Invented: the reviewing officer is ill.');
  goTo(place, '2026-11-23T17:00:01');
  place.refer(
    requestFor('Gamma', 3, {
      requestType: 'emergency',
      placedOn: '2026-11-22',
      lateReason: 'Invented: the placement broke down on Sunday night.',
      ...worker('three', 'one'),
      workerRole: 'personal-advisor',
    }),
    'worker.three@council.example',
  );
  goTo(place, '2026-11-24T09:00:00');
  place.type('referrals', 'RP-26-0003', 'permittedBy', 'vice.chair@council.example');
  place.type('referrals', 'RP-26-0003', 'permittedWhy', 'Invented: the child has moved already.');
  place.type('referrals', 'RP-26-0003', 'permission', 'Yes');
  goTo(place, '2026-11-24T14:00:00');
  place.type('referrals', 'RP-26-0002', 'withdraw', 'Invented: the family has found a carer.');
  const reviewed = { ...whole('Approve'), 'Review date': '9 December 2026' };
  sit(place, sitting, '2026-11-25', [
    ['RP-26-0001', reviewed],
    ['RP-26-0003', whole('Approve')],
  ]);
}

function secondWeek(place: Place): void {
  place.refer(requestFor('Delta', 4, worker('two', 'two')), 'worker.two@council.example');
  goTo(place, '2026-12-01T08:00:00');
  const [agenda] = [...place.register().rows.mail.values()].filter(({ key }) =>
    key.startsWith('agenda:resources:2026-12-02:1/'),
  );
  place.type('outbox', agenda!.key, 'stop', 'yes');
  goTo(place, '2026-12-01T11:50:00');
  place.type('outbox', agenda!.key, 'sendNow', administrator);
  sit(place, 'resources:2026-12-02', '2026-12-02', [['RP-26-0004', whole('Decline')]]);
}

function thirdWeek(place: Place): void {
  sit(place, 'resources:2026-12-09', '2026-12-09', [['RP-26-0001', whole('Approve')]]);
  place.type('sittings', 'resources:2026-12-16', 'standDown', 'Invented: nothing to hear.');
}

type Heard = readonly (readonly [reference: string, answers: WrittenItem['answers']])[];

/** A sitting from its beginning to its records filed. */
function sit(place: Place, sitting: string, day: string, heard: Heard): void {
  goTo(place, `${day}T13:05:00`);
  place.type('sittings', sitting, 'finished', `${day} 12:40`);
  place.type('sittings', sitting, 'presided', chair);
  place.type('attendance', `${sitting}/${chair}`, 'mark', 'Present');
  for (const [reference, answers] of heard) {
    const actions: WrittenItem['actions'] = [['None', '', '']];
    place.write(sitting, reference, { answers, actions }, administrator);
  }
  place.type('sittings', sitting, 'readBack', 'yes');
  place.type('sittings', sitting, 'takeRead', 'yes');
  const after = (days: number): string => addMinutes(momentFrom(`${day}T10:00:00`), days * 1440);
  goTo(place, after(1));
  place.type('sittings', sitting, 'sendDraft', 'yes');
  goTo(place, after(2));
  place.approve(sitting, chair);
  place.tick();
  for (const mail of place.register().rows.mail.values()) {
    if (mail.type === 'outcome' && mail.status === 'held') {
      place.type('outbox', mail.key, 'sendNow', administrator);
    }
  }
  for (const record of place.register().rows.record.values()) {
    if (record.sitting === sitting) place.type('records', record.key, 'filedBy', administrator);
  }
}
