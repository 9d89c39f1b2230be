import { englandAndWales } from '../../src/core/calendar/england-and-wales.ts';
import type { LocalDateTime } from '../../src/core/calendar/local-date-time.ts';
import { noRows, withChanges } from '../../src/core/register/rows.ts';
import type {
  Change,
  Outcome,
  Person,
  Referral,
  ReferralFacts,
  Register,
  WorkbookState,
} from '../../src/core/register/register.ts';
import { offered, panels } from '../../src/panels/index.ts';
import { moment } from '../core/given/day.ts';
import { managerOne, people as everyone, workerOne } from './people.ts';

/** A moment a test names, `2026-11-23 16:40`. */
export const at: (text: string) => LocalDateTime = moment;

const workbook: WorkbookState = {
  key: 'workbook',
  version: 1,
  spreadsheetId: 'book-1',
  roleAccount: 'resources.panel@council.example',
  allowedDomains: ['council.example'],
  responsesTakenTo: '',
  templates: {},
  rootFolderId: 'root',
  pagesUrl: 'https://pages.example',
  documentsUrl: 'https://docs.example/',
};

/** A register of the Resources Panel with its people and no rows but these. */
export function givenRegister(
  rows: readonly Change[] = [],
  {
    people = everyone,
    ...altered
  }: Partial<WorkbookState> & { readonly people?: readonly Person[] } = {},
): Register {
  const empty: Register = { rows: noRows, offered, panels, people, calendar: englandAndWales };
  return withChanges(empty, [{ table: 'workbook', row: { ...workbook, ...altered } }, ...rows]);
}

export type GivenReferral = Partial<Omit<Referral, 'facts'>> & {
  readonly facts?: Partial<ReferralFacts>;
};

/** `RP-26-0001`, complete when received: a moment, or whatever a test alters. */
export function givenReferral(
  number: number,
  received: string,
  altered: GivenReferral = {},
): Change {
  const receivedAt = at(received);
  const { facts, ...rest } = altered;
  return {
    table: 'referral',
    row: {
      reference: `RP-26-${String(number).padStart(4, '0')}`,
      panel: 'resources',
      responses: [`response-${number}`],
      version: 1,
      status: 'accepted',
      receivedAt,
      ...(rest.status === 'returned' ? {} : { completedAt: receivedAt }),
      missing: [],
      ...rest,
      facts: {
        requestType: 'new',
        initials: 'A.B.',
        caseNumber: `CH-${String(number).padStart(4, '0')}`,
        referrer: workerOne,
        worker: workerOne,
        manager: managerOne,
        siblings: [],
        ...facts,
      },
    },
  };
}

/** An incomplete one: what is missing has been sent back. */
export const givenReturned = (number: number, received: string): Change =>
  givenReferral(number, received, { status: 'returned', missing: ['Input of the IRO'] });

/** So many complete referrals, received a minute apart from Thursday 19 November 2026, 9am. */
export const givenReferrals = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) =>
    givenReferral(index + 1, `2026-11-19 09:${String(index).padStart(2, '0')}`),
  );

/** What the panel decided, whole but for what a test alters. */
export const decided = (altered: Partial<Outcome> = {}): Outcome => ({
  decision: 'approve',
  retrospective: false,
  reasons: 'It meets the assessed need.',
  recommendations: 'None',
  sharedFunding: 'none',
  actions: [],
  dissents: [],
  confirmed: true,
  ...altered,
});
