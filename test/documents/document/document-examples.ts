import type {
  DocumentFacts,
  DocumentTemplate,
} from '../../../src/documents/document/document-facts.ts';

import { printedItem } from '../../../src/core/minutes/printed-rows.ts';
import { resourcesPanel } from '../../core/given/resources-panel.ts';

const panel = 'Resources Panel';
const day = 'Wednesday 25 November 2026';
const reference = 'RP-26-0142';
const initials = 'A.B.';
const docs = 'https://docs.council.example';

const itsRows = printedItem(resourcesPanel, {});

/** Facts of one document of every kind, every list with rows in it. All of it is invented. */
export const documentExamples: { readonly [T in DocumentTemplate]: DocumentFacts<T> } = {
  'request-paper': {
    panel,
    reference,
    version: '1',
    receivedAt: 'Monday 23 November 2026, 4:40pm',
    late: true,
    childName: 'CH-0001',
    initials,
    caseNumber: '0000001',
    dateOfBirth: 'Friday 1 January 2016',
    requestType: 'Emergency placement',
    worker: 'worker.one@council.example',
    manager: 'manager.one@council.example',
    madeBefore: true,
    placedOn: 'Friday 20 November 2026',
    sections: [
      { heading: 'Pen picture, needs and circumstances', text: 'First line.\nSecond line.' },
      { heading: 'Outcome sought and why', text: '{{decision}} as typed' },
    ],
  },
  agenda: {
    panel,
    day,
    issue: '2',
    reissue: true,
    changes: [{ sentence: 'RP-26-0143 joins the agenda at 9:50am (late, permitted).' }],
    starts: '9:30am',
    finish: '10:10am',
    parts: false,
    opening: [],
    children: 'Items',
    closing: [],
    purpose: '',
    grid: false,
    column1: '',
    column2: '',
    column3: '',
    column4: '',
    column5: '',
    rows: [],
    items: [
      {
        time: '9:30am',
        reference,
        initials,
        requestType: 'New placement',
        note: '',
        worker: 'worker.one@council.example',
        manager: 'manager.one@council.example',
        paper: 'Request paper',
        paperUrl: `${docs}/paper-1`,
        earlier: [
          { label: 'Record of 27 May 2026 (for chair and administrator)', url: `${docs}/record-1` },
        ],
      },
      {
        time: '9:50am',
        reference: 'RP-26-0143',
        initials: 'C.D.',
        requestType: 'Exceptional accommodation',
        note: 'hotel; late, permitted',
        worker: 'worker.two@council.example',
        manager: '',
        paper: 'Request paper',
        paperUrl: `${docs}/paper-2`,
        earlier: [],
      },
    ],
  },
  minutes: {
    panel,
    day,
    guidance: 'The terms of reference say to members: “Contribute” (Meetings 3.4).',
    members: [
      { title: 'Chair', person: 'chair@council.example', mark: 'Expected' },
      { title: 'Fostering ATM', person: 'fostering@council.example', mark: 'Apologies' },
      { title: 'SEN Officer', person: 'sen@council.example', mark: '' },
    ],
    items: [
      {
        number: '1',
        reference,
        initials,
        time: '9:30am',
        requestType: 'New placement',
        worker: 'worker.one@council.example',
        manager: 'manager.one@council.example',
        madeBefore: false,
        prompts: [],
        ...itsRows,
      },
      {
        number: '2',
        reference: 'RP-26-0143',
        initials: 'C.D.',
        time: '9:50am',
        requestType: 'Emergency placement',
        worker: 'worker.two@council.example',
        manager: '',
        madeBefore: true,
        prompts: [
          { label: 'Quorum', words: 'By the replies it will be quorate.' },
          {
            label: 'Asked beforehand – Consent to be heard',
            words: '▲ Missing; asked of worker.two@council.example',
          },
        ],
        ...itsRows,
      },
    ],
  },
  record: {
    panel,
    day,
    reference,
    initials,
    caseNumber: '0000001',
    presentedBy: 'worker.one@council.example',
    requestType: 'New placement',
    sections: [
      { heading: 'Presentation', text: 'What was presented.\nOn two lines.' },
      { heading: 'Discussion highlights', text: 'What was discussed.' },
    ],
    decision: 'Approve',
    retrospective: true,
    hasSaid: true,
    said: [
      { label: 'Reasons', text: 'Because.' },
      { label: 'Recommendations', text: 'None' },
      { label: 'Shared funding', text: 'SEN' },
      { label: 'Review date', text: 'Wednesday 24 February 2027' },
    ],
    actionsTitle: 'Actions',
    kinds: false,
    actions: [
      {
        kind: '',
        what: 'Find a school',
        owner: 'worker.one@council.example',
        due: 'Wednesday 9 December 2026',
      },
    ],
    takesDissent: true,
    dissents: [{ by: 'SEN Officer', from: 'the decision', why: 'Other options were open.' }],
    chair: 'chair@council.example',
    approvedOn: 'Monday 30 November 2026',
  },
};
