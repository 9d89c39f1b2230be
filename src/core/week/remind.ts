import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { stateOf } from '../deadline/deadline-state.ts';
import { clauseWords } from '../panel/citations.ts';
import type { Change, Register } from '../register/register.ts';
import { deadlinesOf } from './deadlines.ts';
import { pageUrl } from './links.ts';
import { post } from './post.ts';
import { panelOf } from './sittings.ts';

/**
 * Chases whoever a deadline belongs to: once when it is near, once when it has passed.
 * Source: CPR-5.4.
 */
export const remind = (register: Register, now: LocalDateTime): readonly Change[] =>
  deadlinesOf(register, now).flatMap((deadline) => {
    const state = stateOf(deadline.dueAt, deadline.doneAt, now, deadline.nearHours);
    if (state !== 'near' && state !== 'late') return [];
    const panel = panelOf(register, deadline.panel);
    return deadline.owners.flatMap((to) =>
      post(register, now, {
        key: `reminder:${deadline.key}:${deadline.dueAt}:${state}:${to}`,
        type: 'reminder',
        to,
        thread: `reminder-${deadline.key}`,
        rule: deadline.rule,
        facts: {
          panel: panel.name,
          what: deadline.what,
          dueAt: fullDateTime(deadline.dueAt),
          clause: clauseWords(panel, deadline.rule),
          url: pageUrl(register, deadline.path),
          late: state === 'late',
        },
      }),
    );
  });
