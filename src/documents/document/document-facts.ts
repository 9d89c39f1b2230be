import type { FactShape, FactsOf } from '../template/fact-shape.ts';

/**
 * What each restricted Doc says: one entry per template in `templates/documents`. Every text is
 * already formatted for people, and empty where there is nothing to say. Tiers 2 and 3 may stand
 * here: who may open the Doc is decided elsewhere.
 */
export const documentFacts = {
  'request-paper': {
    panel: 'text',
    reference: 'text',
    version: 'text',
    receivedAt: 'text',
    late: 'flag',
    childName: 'text',
    initials: 'text',
    caseNumber: 'text',
    dateOfBirth: 'text',
    requestType: 'text',
    worker: 'text',
    manager: 'text',
    madeBefore: 'flag',
    placedOn: 'text',
    sections: [{ heading: 'text', text: 'text' }],
  },
  agenda: {
    panel: 'text',
    day: 'text',
    issue: 'text',
    reissue: 'flag',
    changes: [{ sentence: 'text' }],
    starts: 'text',
    finish: 'text',
    /** Whether it has parts besides the children: what comes before them, what stands over them, what comes after. */
    parts: 'flag',
    children: 'text',
    opening: [{ sentence: 'text' }],
    closing: [{ sentence: 'text' }],
    purpose: 'text',
    grid: 'flag',
    column1: 'text',
    column2: 'text',
    column3: 'text',
    column4: 'text',
    column5: 'text',
    rows: [{ cell1: 'text', cell2: 'text', cell3: 'text', cell4: 'text', cell5: 'text' }],
    items: [
      {
        time: 'text',
        reference: 'text',
        initials: 'text',
        requestType: 'text',
        note: 'text',
        worker: 'text',
        manager: 'text',
        paper: 'text',
        paperUrl: 'text',
        earlier: [{ label: 'text', url: 'text' }],
      },
    ],
  },
  minutes: {
    panel: 'text',
    day: 'text',
    guidance: 'text',
    members: [{ title: 'text', person: 'text', mark: 'text' }],
    items: [
      {
        number: 'text',
        reference: 'text',
        initials: 'text',
        time: 'text',
        requestType: 'text',
        worker: 'text',
        manager: 'text',
        madeBefore: 'flag',
        prompts: [{ label: 'text', words: 'text' }],
        rows: [{ label: 'text', said: 'text' }],
        actionsTitle: 'text',
        actionsHint: 'text',
        kinds: 'flag',
      },
    ],
  },
  record: {
    panel: 'text',
    day: 'text',
    reference: 'text',
    initials: 'text',
    caseNumber: 'text',
    presentedBy: 'text',
    requestType: 'text',
    sections: [{ heading: 'text', text: 'text' }],
    decision: 'text',
    retrospective: 'flag',
    hasSaid: 'flag',
    said: [{ label: 'text', text: 'text' }],
    actionsTitle: 'text',
    kinds: 'flag',
    actions: [{ kind: 'text', what: 'text', owner: 'text', due: 'text' }],
    takesDissent: 'flag',
    dissents: [{ by: 'text', from: 'text', why: 'text' }],
    chair: 'text',
    approvedOn: 'text',
  },
} as const satisfies Readonly<Record<string, FactShape>>;

export type DocumentTemplate = keyof typeof documentFacts;

/** The facts of one Doc: `DocumentFacts<'minutes'>`. */
export type DocumentFacts<T extends DocumentTemplate> = FactsOf<(typeof documentFacts)[T]>;
