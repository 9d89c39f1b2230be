import { takesRequests } from '../../core/panel/takes-requests.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { notTried, right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** What a shell saw of one panel's request form. */
export type FormSeen = {
  /** Code of the panel. */
  readonly panel: string;
  /** Absent where the form cannot be opened. */
  readonly open?: {
    readonly published: boolean;
    /** Questions that set-up made and that are gone. */
    readonly questionsGone: number;
  };
};

const setUp = 'Choose Panel, Set up, as the shared mailbox';

/**
 * Whether each panel that takes requests has its form, and whether it can be answered. The trigger of a form
 * is looked at with the others.
 *
 * @param forms - absent where there are none: the local trial has the page alone.
 */
export const formFindings = (
  panels: readonly Panel[],
  forms: readonly FormSeen[] | undefined,
): readonly Finding[] =>
  panels.filter(takesRequests).map((panel) => {
    const checked = `The request form of the ${panel.shortName}`;
    if (!forms) return notTried(checked, 'Requests come in by the page alone here.');
    const seen = forms.find((one) => one.panel === panel.code);
    if (!seen) return wrong(checked, 'There is none.', `${setUp}: it makes one.`);
    if (!seen.open) {
      return wrong(
        checked,
        'It cannot be opened.',
        'Look in the bin of the shared mailbox and take it out, then check again.',
      );
    }
    const { published, questionsGone } = seen.open;
    if (!published) {
      return wrong(
        checked,
        'It is not published.',
        'Open it as the shared mailbox and press Publish.',
      );
    }
    if (questionsGone > 0) {
      const gone =
        questionsGone === 1 ? '1 of its questions is' : `${questionsGone} of its questions are`;
      return wrong(checked, `${gone} gone.`, `${setUp}: it makes them again.`);
    }
    return right(checked, 'It is published, with all its questions.');
  });
