const panel = 'Resources Panel';
const day = 'Wednesday 25 November 2026';
const reference = 'RP-26-0142';
const initials = 'A.B.';

const items = [
  {
    time: '9:30am',
    reference,
    initials,
    requestType: 'New placement',
    note: '',
    worker: 'worker.one@council.example',
    manager: 'manager.one@council.example',
  },
  {
    time: '9:50am',
    reference: 'RP-26-0143',
    initials: 'C.D.',
    requestType: 'Exceptional accommodation',
    note: 'hotel; late, permitted',
    worker: 'worker.two@council.example',
    manager: '',
  },
];
const agenda = {
  byPdf: false,
  pdfs: [],
  panel,
  day,
  issue: '1',
  reissue: false,
  changes: [],
  starts: '9:30am',
  finish: '10:10am',
  parts: false,
  opening: [],
  children: 'Items',
  closing: [],
  items,
  agendaUrl: 'https://docs.council.example/agenda',
  replyUrl: 'https://pages.council.example/sittings/resources%3A2026-11-25/reply',
};

/** The mail of a whole agenda, as issued, issued again, to somebody without an account, and in parts. */
export const agendaExamples = {
  agenda: { type: 'agenda', facts: agenda },
  'agenda-reissue': {
    type: 'agenda',
    facts: {
      ...agenda,
      issue: '2',
      reissue: true,
      changes: [{ sentence: 'RP-26-0143 joins the agenda at 9:50am (late, permitted).' }],
    },
  },
  'agenda-by-pdf': {
    type: 'agenda',
    facts: {
      ...agenda,
      byPdf: true,
      pdfs: [
        { sentence: '2026-11-25 Resources Panel agenda issue 1' },
        { sentence: 'RP-26-0142 request paper v1' },
      ],
    },
  },
  'agenda-in-parts': {
    type: 'agenda',
    facts: {
      ...agenda,
      starts: '9:15am',
      finish: '10:15am',
      parts: true,
      opening: [
        { sentence: '9:15am: Welcome, apologies and declarations of interest (10 minutes)' },
        { sentence: '9:25am: Minutes of the last sitting and matters arising (5 minutes)' },
      ],
      children: '9:30am: The children',
      closing: [{ sentence: '10:10am: Any other business (5 minutes)' }],
    },
  },
} as const;
