import { unreachable } from '../../core/unreachable.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import { runSync } from '../../workspace/program.ts';
import type { Exchange, FormResponse } from '../../workspace/request.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import type { Services } from './advanced.ts';
import { formResponse, formResponsesSince } from './form-responses.ts';
import { deleteResponse } from './kept-form.ts';
import { onLondonWall } from './london-clock.ts';
import { recall, remember } from './memory.ts';
import type { Store } from './memory.ts';
import { sendWith } from './send.ts';
import type { Elsewhere, Send } from './send.ts';
import { keptAs, keptOnce, keptSince, takeOut } from './web-responses.ts';

/** What is not Google's REST. Answers sent on pages are kept by way of `rest`. */
const elsewhere =
  (rest: Send): Elsewhere =>
  (request) => {
    const store = PropertiesService.getScriptProperties();
    switch (request.method) {
      case 'forms.responses.list':
        return { responses: responsesSince(request.ask, store, rest) };
      case 'forms.responses.get':
        return (
          runSync(keptAs(request.ask.responseId, store), rest) ??
          formResponse(request.ask.responseId)
        );
      case 'forms.responses.create':
        return runSync(keptOnce(request.ask, store), rest);
      case 'forms.responses.delete':
        deleteResponse(request.ask.responseId);
        runSync(takeOut(request.ask.responseId, store), rest);
        return {};
      case 'memory.recall':
        return recall(store);
      case 'memory.remember':
        return remember(store, request.ask, dateOf(onLondonWall(new Date())));
      default:
        return unreachable(request);
    }
  };

/** Those of the Form and those of the pages, oldest first. */
const responsesSince = (
  ask: Exchange['forms.responses.list']['ask'],
  store: Store,
  rest: Send,
): readonly FormResponse[] =>
  [...formResponsesSince(ask.since), ...runSync(keptSince(ask, store), rest)].sort(
    (one, other) => Date.parse(one.createTime) - Date.parse(other.createTime),
  );

const nowhereElse: Elsewhere = ({ method }) => {
  throw new WorkspaceError(501, `${method} asks for itself.`);
};

const sleep = (milliseconds: number): void => {
  Utilities.sleep(milliseconds);
};

/**
 * The services that `appsscript.json` switches on. Their declared types are older than those of the port,
 * and clash with them; this is the one place where the one is taken for the other.
 */
const services = (): Services => ({ Sheets, Docs, Drive, Gmail }) as unknown as Services;

/** Google as this very run reaches it, with the rights of whoever it runs as. */
export const google = (): Send =>
  sendWith(services(), elsewhere(sendWith(services(), nowhereElse, sleep)), sleep);
