/** The tab Help: the whole of it on one screen, in the order questions come. */
export const helpLines: readonly { readonly about: string; readonly words: string }[] = [
  {
    about: 'White columns',
    words:
      'Yours to fill: choose from the list, tick, or type. What you put there is never changed.',
  },
  {
    about: 'Grey columns',
    words: 'Written by the register. What is typed over them is put back.',
  },
  {
    about: 'What was done',
    words: 'The answer to your tick or words: what was done, or why not and how to put it right.',
  },
  {
    about: 'To ask again',
    words: 'Untick and tick again, or empty the cell and fill it again.',
  },
  {
    about: 'Sorting and filtering',
    words:
      'Use Data, Filter views: they change what you see and nobody else. Sorting and moving columns does no harm.',
  },
  { about: '▲', words: 'Overdue, refused or stopped: someone must act now.' },
  { about: '●', words: 'Due soon, or waiting for you.' },
  { about: '○', words: 'To come: nothing to do yet.' },
  { about: '◆', words: 'Waiting for someone’s answer. Silence is never a Yes.' },
  { about: '✓', words: 'Done.' },
  { about: '–', words: 'Closed without it: withdrawn, stood down or not needed.' },
  {
    about: 'A mail that should not go',
    words: 'Outbox: tick Stop on its row. All mails of the same agenda stop together.',
  },
  {
    about: 'A mail that waits',
    words: 'Outbox: the column Why says what for. Put your address under Send now: by.',
  },
  {
    about: 'A child handed off to another panel',
    words:
      'Outbox: send both mails. Hand-offs: type the day on which the other panel lists the child. Until then you are asked again.',
  },
  {
    about: 'A child whom a reviewing officer looks at',
    words:
      'Oversight: the day of its next review, what stands in the plan, what was looked at and escalated. The page on its row is where it is answered; you may answer for the officer.',
  },
  {
    about: 'Tracker and Reports',
    words:
      'Tracker: the children who come back, the next due first. Reports: what was on time, decided, and asked for late. No child stands in Reports.',
  },
  {
    about: 'A name in the workbook',
    words:
      'Never type a child’s name, date of birth or address in a cell. They belong in the request paper.',
  },
  {
    about: 'A child heard before this register began',
    words:
      'Incoming: one row with LCS number, initials and review date. Tick Accept, and the child comes back on its day.',
  },
  {
    about: 'Which panels run here',
    words:
      'Panels: choose under Runs here on the row of the panel. One that is stopped takes up nothing new and loses nothing.',
  },
  {
    about: 'A figure of a panel',
    words:
      'Panels: type under Local value where State says it is yours to choose. Empty the cell, and the preset holds again.',
  },
  {
    about: 'Who is of which panel',
    words:
      'People: under Panel type the panel’s name, several with commas, or nothing for every panel. Nobody sees another panel.',
  },
  {
    about: 'Somebody without a Google account',
    words:
      'People: choose No under Google account. No file is shared with them; their mails carry PDFs and wait in the Outbox until you send them.',
  },
  {
    about: 'Something deleted by mistake',
    words:
      'A row comes back by itself. For a column, a list or a colour tick Tidy on Start: the first tick lists what it would put right, the second does it.',
  },
];
