import { momentFrom } from '../../app/run.ts';
import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import { clauseWords } from '../../core/panel/citations.ts';
import type { Register } from '../../core/register/register.ts';
import { paths } from '../../core/week/page-paths.ts';
import type { Answers } from '../../forms/field.ts';
import { referralFields } from '../../forms/referral-fields.ts';
import { boxesFor } from '../../forms/typed-answers.ts';
import { panels } from '../../panels/index.ts';
import type { OpenDesk } from '../trial/open-desk.ts';
import { typingInto } from './write-minutes.ts';
import type { WrittenItem } from './write-minutes.ts';

/** Says one step: when, what happened, and the clause that asks for it. */
export type Tell = (at: string, what: string, clause: string) => void;

/** The hands of the story’s people, and a voice. */
export type Telling = {
  readonly desk: OpenDesk;
  readonly say: (what: string, rule: string) => void;
  readonly goTo: (at: string) => Promise<void>;
  readonly refer: (answers: Answers, email: string) => Promise<string>;
  /** Sends the form of a page, as this person. @returns where it led on to. */
  readonly post: (path: string, boxes: Answers, email: string) => Promise<string>;
  readonly register: () => Promise<Register>;
  readonly type: (tab: string, key: string, column: string, value: string) => Promise<void>;
  readonly write: (
    sitting: string,
    reference: string,
    item: WrittenItem,
    as: string,
  ) => Promise<void>;
};

export const administrator = 'admin@council.example';

export function telling(desk: OpenDesk, tell: Tell): Telling {
  const [panel] = panels;
  const register = async (): Promise<Register> => (await desk.snapshot()).register;
  const post: Telling['post'] = async (path, boxes, email) => {
    const reply = await desk.answer({
      method: 'POST',
      path,
      query: {},
      fields: boxes,
      visitor: { email },
      arrivedAt: desk.instant(),
      token: desk.token(email, dateOf(desk.now())),
    });
    if ('redirect' in reply) return reply.redirect;
    throw new Error(`${path} was not taken.`);
  };
  return {
    desk,
    post,
    register,
    say: (what, rule) => {
      tell(fullDateTime(desk.now()), what, panel ? clauseWords(panel, rule) : '');
    },
    goTo: async (at) => {
      await desk.moveClock({ by: 'set', at: momentFrom(at) });
    },
    refer: async (answers, email) => {
      const path = answers['amends'] ? paths.amend(answers['amends']) : paths.refer;
      const boxes = boxesFor(panel ? referralFields(panel) : [], answers);
      const on = await post(path, { ...boxes, step: 'send', begun: desk.instant() }, email);
      const reference = /^\/referrals\/([^/?]+)/.exec(on)?.[1];
      if (reference === undefined) throw new Error('The referral was not taken in.');
      return reference;
    },
    type: (tab, key, column, value) =>
      desk.editCell({ tab, key, column, value, by: administrator }),
    write: async (sitting, reference, item, as) => {
      const fileId = (await register()).rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
      const { document } = await desk.document(fileId, as);
      const changes = typingInto(document, reference, item);
      await desk.editDocument(fileId, { revisionId: document.revisionId ?? '', changes }, as);
    },
  };
}
