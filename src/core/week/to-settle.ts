import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Mail, Register, Sitting } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { holidayOn } from '../sitting/next-sittings.ts';
import { paths } from './page-paths.ts';
import {
  dayOfSitting,
  issuesOf,
  itemsOf,
  sittingsInOrder,
  startOf,
  timetableFor,
  toldIssue,
} from './sittings.ts';
import type { OpenMatter } from './to-do.ts';

const administrator = 'Administrator';

/** Mails that a person has in hand: not known whether sent, not sent, held. Source: CPR-5.1a. */
export const mailsToSettle = (register: Register, _now: LocalDateTime): readonly OpenMatter[] => [
  ...[...register.rows.mail.values()].flatMap((mail) => mailMatter(mail)),
  ...[...register.rows.document.values()].flatMap((document): readonly OpenMatter[] =>
    document.status === 'not-made'
      ? [
          {
            words: '▲ Not made',
            what: `${document.name} could not be made. ${document.because ?? ''}`,
            who: administrator,
            about: document.key,
            path: '',
            panel: '',
            rule: '',
          },
        ]
      : [],
  ),
  ...stopped(register),
];

function stopped(register: Register): readonly OpenMatter[] {
  const why = workbookOf(register).stopped;
  if (why === undefined) return [];
  return [
    {
      words: '▲ Stopped',
      what: why,
      who: administrator,
      about: 'Workbook',
      path: '',
      panel: '',
      rule: '',
    },
  ];
}

function mailMatter(mail: Mail): readonly OpenMatter[] {
  const words = {
    'not-known': '▲ Not known whether sent',
    failed: '▲ Not sent',
    held: '◆ Held',
    stopped: '◆ Stopped',
  }[mail.status as string];
  if (words === undefined) return [];
  const ask =
    mail.status === 'not-known'
      ? 'Look in the Sent mail of the shared mailbox, then answer "It was sent" or "Send again".'
      : (mail.because ?? '');
  return [
    {
      words,
      what: `Mail "${mail.type}" to ${mail.to}. ${ask}`,
      who: administrator,
      about: mail.key,
      path: paths.mail(mail.key),
      panel: '',
      rule: mail.rule,
    },
  ];
}

/** Sittings that cannot go on without a person. Source: CPR-A7. Source: CPR-A12. Source: CPR-3.3. */
export const sittingsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && startOf(register, sitting) > now)
    .flatMap((sitting) => [
      ...datesMatter(register, sitting),
      ...emptyMatter(register, sitting, now),
      ...overMatter(register, sitting),
      ...readyMatter(register, sitting),
    ]);

const about = (
  sitting: Sitting,
  rule: string,
): Pick<OpenMatter, 'who' | 'about' | 'path' | 'panel' | 'rule'> => ({
  who: administrator,
  about: sitting.key,
  path: paths.sitting(sitting.key),
  panel: sitting.panel,
  rule,
});

function datesMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const day = fullDate(dayOfSitting(sitting));
  const timetable = timetableFor(register, sitting);
  const holiday = holidayOn(dayOfSitting(sitting), register.calendar);
  const lines: OpenMatter[] = [];
  if (holiday !== undefined) {
    lines.push({
      words: '◆ Needs you',
      what: `${day} is ${holiday}. Keep the sitting, move it, or stand it down.`,
      ...about(sitting, 'CPR-3.1'),
    });
  }
  if (timetable.ok) return lines;
  if (timetable.error.code === 'crossed-order') {
    const { cutOff, agendaDue } = timetable.error;
    lines.push({
      words: '▲ Dates cross',
      what: `${day}: holidays put the agenda (${fullDateTime(agendaDue.at)}) before the cut-off (${fullDateTime(cutOff.at)}). Nothing is sent. Type both dates on Sittings, or stand the sitting down.`,
      ...about(sitting, 'CPR-4.3'),
    });
  } else {
    lines.push({
      words: '◆ Not yet known',
      what: `${day}: working days not yet known after ${fullDate(timetable.error.covers.to)}. Add the bank holidays on Holidays, or type the dates on Sittings.`,
      ...about(sitting, 'CPR-4.3'),
    });
  }
  return lines;
}

function emptyMatter(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const timetable = timetableFor(register, sitting);
  const items = itemsOf(register, sitting.key).filter((item) => item.status === 'listed');
  if (!timetable.ok || timetable.value.cutOff.at >= now || items.length > 0) return [];
  if (issuesOf(register, sitting.key).length > 0) return [];
  return [
    {
      words: '● Nothing listed',
      dueAt: timetable.value.agendaDue.at,
      what: `${fullDate(dayOfSitting(sitting))}: no items. Send a stand-down notice: type why under "Stand down" on Sittings.`,
      ...about(sitting, 'CPR-5.1a'),
    },
  ];
}

function overMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const over = itemsOf(register, sitting.key).filter((item) => item.status === 'over');
  if (over.length === 0) return [];
  return [
    {
      words: '● Did not fit',
      what: `${fullDate(dayOfSitting(sitting))}: no slot for ${over.map((item) => item.reference).join(', ')}. Choose shorter slots on Sittings, or move it to the next sitting; otherwise it moves by itself when the sitting begins.`,
      ...about(sitting, 'CPR-3.3'),
    },
  ];
}

function readyMatter(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const pending = issuesOf(register, sitting.key).find(
    (issue) => issue.status === 'ready' || issue.status === 'stopped',
  );
  if (!pending) return [];
  const stoppedWords = pending.status === 'stopped';
  const first = toldIssue(register, sitting.key) === undefined;
  return [
    {
      words: stoppedWords ? '▲ Stopped' : '○ Ready',
      dueAt: pending.sendAt,
      what: stoppedWords
        ? 'The agenda is stopped. Put your address under "Send now" on any of its mails to let it go.'
        : `${first ? 'The agenda' : `Issue ${pending.issue}`} goes by itself at ${fullDateTime(pending.sendAt)}. Look at it; tick "Stop" on any of its mails to hold it.`,
      ...about(sitting, 'CPR-5.1a'),
      path: paths.tab('outbox'),
    },
  ];
}

/** Referrals that wait for their sender or for the chair. Source: CPR-4.2. Source: CPR-4.4. */
export const referralsToSettle = (register: Register, _now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()].flatMap((referral): readonly OpenMatter[] => {
    const at = {
      about: referral.reference,
      path: paths.referral(referral.reference),
      panel: referral.panel,
    };
    if (referral.status === 'returned') {
      return [
        {
          words: '◆ Sent back',
          what: `Still empty: ${referral.missing.join('; ')}. It can be accepted as it stands, with a reason, on Referrals.`,
          who: referral.facts.referrer,
          rule: 'CPR-4.2',
          ...at,
        },
      ];
    }
    if (referral.status === 'parked') {
      const panelChairs = register.people.filter(
        (person) => person.role === 'chair' || person.role === 'vice-chair',
      );
      return [
        {
          words: '◆ Late: no answer yet',
          what: 'Late. Permission was asked of the chair and vice chair; silence is not consent.',
          who: panelChairs.map((person) => person.email).join(', '),
          rule: 'CPR-4.4',
          ...at,
          path: paths.late(referral.reference),
        },
      ];
    }
    if (referral.status === 'listed' && referral.facts.worker === '') {
      return [
        {
          words: '● No presenter',
          what: 'Nobody is named to present. Type an address under "New worker" on Referrals.',
          who: administrator,
          rule: 'CPR-2.6',
          ...at,
        },
      ];
    }
    return [];
  });

/** Records that their filer has not yet said are filed. Source: CPR-5.3a. */
export const recordsToFile = (register: Register): readonly OpenMatter[] =>
  [...register.rows.record.values()].flatMap((record): readonly OpenMatter[] => {
    if (record.filedAt !== undefined) return [];
    return [
      {
        words: '● To file',
        what: `File the record of ${record.reference} on LCS, then say so under "Filed" on Records.`,
        who: record.filer,
        about: record.key,
        path: paths.tab('records'),
        panel: record.sitting.split(':')[0] ?? '',
        rule: 'CPR-5.3a',
      },
    ];
  });
