import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import { proposalOf } from '../minutes/presence-differences.ts';
import { ruleOfStep, stepBy } from '../panel/step-ways.ts';
import type { Register, Reopened, Sitting, TextLook } from '../register/register.ts';
import { chairOf } from './chair-of.ts';
import { approvalOf, isFinal, isWithChair, versionOf } from './final-minutes.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { leftSentence, leftToPeople } from './plan-minutes.ts';
import { dayOfSitting, panelOf, sittingsInOrder } from './sittings.ts';

/** Final minutes that no longer say what was approved, or are worked on again. Source: CPR-5.2b. */
export const minutesToSettle = (register: Register): readonly OpenMatter[] =>
  sittingsInOrder(register).flatMap((sitting): readonly OpenMatter[] => {
    const matter = matterOf(register, sitting);
    const left = leftMatter(register, sitting);
    const { key: about, panel } = sitting;
    const own = { about, panel, rule: ruleOfStep(panelOf(register, panel), 'approval') };
    return [
      ...(matter ? [{ ...matter, ...own, path: paths.minutes(about) }] : []),
      ...(left ? [{ ...left, ...own, path: paths.sitting(about) }] : []),
    ];
  });

type Matter = Pick<OpenMatter, 'words' | 'what' | 'who'>;

/** Something changed after the agenda went, where a person had prepared already. Source: CPR-5.1b. */
function leftMatter(register: Register, sitting: Sitting): Matter | undefined {
  const left = leftToPeople(register, sitting);
  if (left.length === 0) return undefined;
  const again = sitting.status === 'planned' ? ' It is looked at again every hour.' : '';
  return {
    words: '◆ To put right by hand',
    what: `The minutes of ${fullDate(dayOfSitting(sitting))} were brought up to date, but not where somebody had written. ${left.map(leftSentence).join(' ')}${again}`,
    who: administrator,
  };
}

function matterOf(register: Register, sitting: Sitting): Matter | undefined {
  const { textLook, reopened } = sitting;
  if (reopened) return reopenedMatter(register, sitting, reopened);
  if (!isFinal(sitting)) return returnedMatter(sitting) ?? untimedMatter(register, sitting);
  if (proposalOf(register, sitting)) return proposedMatter(sitting);
  if (!textLook || textLook.found === 'the same') return undefined;
  return {
    words: textLook.found === 'changed' ? '▲ Changed after approval' : '▲ Cannot be opened',
    what: `The final minutes of ${fullDate(dayOfSitting(sitting))}, ${approvedBy(sitting)}, ${foundWords(textLook)}`,
    who: administrator,
  };
}

/** The chair changed who was there, and the marks are the administrator's. */
const proposedMatter = (sitting: Sitting): Matter => ({
  words: '◆ Said otherwise',
  what: `The final minutes of ${fullDate(dayOfSitting(sitting))} say of who was there, who presided or the times what Attendance, Sittings and Referrals do not. Take it, or leave what stands.`,
  who: administrator,
});

/** The chair's clock runs on, and the next step is somebody else's. Source: CPR-5.2b. */
const returnedMatter = (sitting: Sitting): Matter | undefined =>
  sitting.returnedForEdits && {
    words: '◆ Returned for edits',
    what: `The chair returned the minutes of ${fullDate(dayOfSitting(sitting))}: ${sitting.returnedForEdits.why} Change the document, then send the draft to the chair again.`,
    who: administrator,
  };

/** A panel whose terms give no time for the draft or its approval has no deadline to say it. */
function untimedMatter(register: Register, sitting: Sitting): Matter | undefined {
  if (sitting.status !== 'held') return undefined;
  const withChair = isWithChair(sitting);
  const panel = panelOf(register, sitting.panel);
  if (stepBy(panel, withChair ? 'approval' : 'draft')?.within) return undefined;
  const day = fullDate(dayOfSitting(sitting));
  return withChair
    ? {
        words: '◆ With the chair',
        what: `The minutes of ${day}: approve them as final, or return them for edits.`,
        who: chairOf(register, sitting)?.email ?? '',
      }
    : {
        words: '● To write',
        what: `The minutes of ${day}: write them in their document, then send the draft to the chair.`,
        who: administrator,
      };
}

/** No time is given for it: the terms of reference give none. */
function reopenedMatter(register: Register, sitting: Sitting, { by, why, at }: Reopened): Matter {
  const now = versionOf(sitting);
  const next = `version ${now + 1}`;
  const withChair = isWithChair(sitting);
  const ask = withChair
    ? `The chair approves ${next}, or returns it.`
    : `Change the document, and send ${next} to the chair.`;
  return {
    words: '◆ Reopened',
    what: `The minutes of ${fullDate(dayOfSitting(sitting))} were reopened by ${by} on ${fullDateTime(at)}: ${why} ${ask} Version ${now} stands until then.`,
    who: withChair ? (chairOf(register, sitting)?.email ?? '') : administrator,
  };
}

function approvedBy(sitting: Sitting): string {
  const approval = approvalOf(sitting);
  return approval ? `approved by ${approval.by} on ${fullDateTime(approval.at)}` : '';
}

const foundWords = ({ found, since }: TextLook): string =>
  found === 'changed'
    ? `do not say any more what was approved; known since ${fullDateTime(since)}. Put the text back (in the document: File, Version history), or reopen the minutes with a reason. Nothing is taken from the changed text.`
    : `cannot be opened; known since ${fullDateTime(since)}. Look for the document in the bin of the shared mailbox, and put it back.`;
