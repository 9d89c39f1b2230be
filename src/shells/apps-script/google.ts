import { unreachable } from '../../core/unreachable.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import { services } from './advanced.ts';
import { formResponse, formResponsesSince } from './form-responses.ts';
import { onLondonWall } from './london-clock.ts';
import { recall, remember } from './memory.ts';
import { sendWith } from './send.ts';
import type { Elsewhere, Send } from './send.ts';

const elsewhere: Elsewhere = (request) => {
  switch (request.method) {
    case 'forms.responses.list':
      return { responses: formResponsesSince(request.ask.since) };
    case 'forms.responses.get':
      return formResponse(request.ask.responseId);
    case 'forms.responses.create':
      throw new WorkspaceError(501, 'Responses are kept by the Form only.');
    case 'memory.recall':
      return recall(PropertiesService.getScriptProperties());
    case 'memory.remember':
      return remember(
        PropertiesService.getScriptProperties(),
        request.ask,
        dateOf(onLondonWall(new Date())),
      );
    default:
      return unreachable(request);
  }
};

/** Google as this very run reaches it, with the rights of whoever it runs as. */
export const google = (): Send =>
  sendWith(services(), elsewhere, (milliseconds) => {
    Utilities.sleep(milliseconds);
  });
