import { momentFrom } from '../../../../src/app/run.ts';
import { workbookOf } from '../../../../src/core/register/rows.ts';
import { tabOf } from '../../../../src/workbook/layout.ts';
import { roleAccount } from '../../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../../given/given-workbook.ts';
import { edit } from '../../../given/hands.ts';
import { alter, readdress } from './checking.ts';
import type { Altered, Send } from './checking.ts';

/** Something made wrong by hand: what is then found, and words of its mend. */
export type Fault = {
  readonly spoil: (given: GivenWorkbook) => Altered | undefined;
  readonly checked: string;
  readonly fix: string;
};

const templatesOf = (given: GivenWorkbook): Readonly<Record<string, string>> =>
  workbookOf(given.read().register).templates;

function deleteColumn(given: GivenWorkbook, tab: string, column: string): void {
  const place = given.read().tabs.get(tab)?.columns.get(column) ?? -1;
  const { sheetId } = tabOf(tab);
  const range = { sheetId, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 };
  edit(given, [{ deleteDimension: { range } }]);
}

function writeInto(given: GivenWorkbook, template: string, text: string): void {
  const documentId = templatesOf(given)[template] ?? '';
  const requests = [{ insertText: { location: { index: 1 }, text } }];
  given.send({
    method: 'docs.documents.batchUpdate',
    ask: { documentId, requestBody: { requests } },
  });
}

function bin(given: GivenWorkbook, template: string): void {
  const fileId = templatesOf(given)[template] ?? '';
  const ask = { fileId, fields: 'id', requestBody: { trashed: true } };
  given.send({ method: 'drive.files.update', ask });
}

function setProperty(given: GivenWorkbook, name: 'locale' | 'timeZone', value: string): void {
  const update = { properties: { [name]: value }, fields: name };
  edit(given, [{ updateSpreadsheetProperties: update }]);
}

/** A Google that lets a batch through though it adds the name of a generation that exists. */
const unguarded =
  (given: GivenWorkbook): Send =>
  (request) => {
    if (request.method !== 'sheets.spreadsheets.batchUpdate') return given.send(request);
    const { requestBody, ...ask } = request.ask;
    const requests = (requestBody?.requests ?? []).filter(
      ({ addNamedRange }) => !addNamedRange?.namedRange?.name?.startsWith('panel_generation_'),
    );
    return given.send({ ...request, ask: { ...ask, requestBody: { ...requestBody, requests } } });
  };

/** A Google that refuses the whole of a batch, and writes its cells all the same. */
const halfGuarded =
  (given: GivenWorkbook): Send =>
  (request) => {
    try {
      return given.send(request);
    } catch (failure) {
      if (JSON.stringify(request).includes('panel_generation_')) unguarded(given)(request);
      throw failure;
    }
  };

/** Everything that can be wrong with an installation, one at a time. */
export const faults: Readonly<Record<string, Fault>> = {
  'another account runs it': {
    spoil: () => ({ host: { account: 'somebody@council.example' } }),
    checked: 'The account that acts',
    fix: `Sign in as ${roleAccount}`,
  },
  'a permission was not given': {
    spoil: () => ({ host: { scopesMissing: ['gmail.send'] } }),
    checked: 'Permissions of the script',
    fix: 'Panel, Set up',
  },
  'a trigger is missing': {
    spoil: () => ({ host: { triggersMissing: ['tick'] } }),
    checked: 'Triggers of the shared mailbox',
    fix: 'Panel, Set up',
  },
  'turns have stopped': {
    spoil: () => ({ host: { lastTurnAt: momentFrom('2026-11-23T09:29:00') } }),
    checked: 'The last turn of the register',
    fix: 'Executions',
  },
  'the host knows no summer time': {
    spoil: () => ({ run: { londonTime: (instant) => momentFrom(instant.slice(0, 19)) } }),
    checked: 'The clock of the host',
    fix: 'whoever maintains',
  },
  'the time zone was changed': {
    spoil: (given) => {
      setProperty(given, 'timeZone', 'America/New_York');
    },
    checked: 'Language and time zone',
    fix: 'Time zone (GMT+00:00) London',
  },
  'the language was changed': {
    spoil: (given) => {
      setProperty(given, 'locale', 'en_US');
    },
    checked: 'Language and time zone',
    fix: 'Locale United Kingdom',
  },
  'a column was deleted': {
    spoil: (given) => {
      deleteColumn(given, 'referrals', 'initials');
    },
    checked: 'Tabs and columns',
    fix: 'nothing is written to this tab',
  },
  'a tab was deleted': {
    spoil: (given) => {
      edit(given, [{ deleteSheet: { sheetId: tabOf('reviews').sheetId } }]);
    },
    checked: 'Tabs and columns',
    fix: 'what the register knows is not lost',
  },
  'the workbook is stopped': {
    spoil: (given) => {
      alter(given, { stopped: 'It is a copy. Say which is live.' });
    },
    checked: 'Which workbook this is',
    fix: 'Say which is live.',
  },
  'a template lies in the bin': {
    spoil: (given) => {
      bin(given, 'minutes');
    },
    checked: 'The template of minutes',
    fix: 'restore it',
  },
  'a template is gone': {
    spoil: (given) => {
      alter(given, { templates: { ...templatesOf(given), agenda: 'gone' } });
    },
    checked: 'The template of agendas',
    fix: 'restore it',
  },
  'a template names what nobody knows': {
    spoil: (given) => {
      writeInto(given, 'record', '{{decison}} ');
    },
    checked: 'The template of records',
    fix: 'in the folder Templates',
  },
  'a template does so only where a claim does not hold': {
    spoil: (given) => {
      writeInto(given, 'agenda', '{{^reissue}}{{panl}}{{/reissue}} ');
    },
    checked: 'The template of agendas',
    fix: 'in the folder Templates',
  },
  'a template does so in a row of a list': {
    spoil: (given) => {
      writeInto(given, 'agenda', '{{#items}}{{tme}}{{/items}} ');
    },
    checked: 'The template of agendas',
    fix: 'in the folder Templates',
  },
  'taken names are not refused': {
    spoil: (given) => ({ send: unguarded(given) }),
    checked: 'The guard of every commit',
    fix: 'Check again',
  },
  'a refused batch lands all the same': {
    spoil: (given) => ({ send: halfGuarded(given) }),
    checked: 'The guard of every commit',
    fix: 'Check again',
  },
  'People has no chair': {
    spoil: (given) => {
      readdress(given, 'chair@council.example');
    },
    checked: 'People: the chair',
    fix: 'tab People',
  },
  'People has no vice chair': {
    spoil: (given) => {
      readdress(given, 'vice.chair@council.example');
    },
    checked: 'People: the vice chair',
    fix: 'tab People',
  },
  'the administrator lies outside the council': {
    spoil: (given) => {
      readdress(given, 'admin@council.example', 'admin@elsewhere.example');
    },
    checked: 'People: the administrator',
    fix: 'tab People',
  },
  'Holidays ends in less than half a year': {
    spoil: (given) => {
      given.goTo('2027-07-02T10:00:00');
      return { host: { lastTurnAt: momentFrom('2027-07-02T09:55:00') } };
    },
    checked: 'How far Holidays reaches',
    fix: 'gov.uk/bank-holidays',
  },
};
