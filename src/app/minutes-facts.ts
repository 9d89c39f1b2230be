import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { actionsRule } from '../core/minutes/actions-rule.ts';
import { actionsTitle } from '../core/minutes/printed-rows.ts';
import type { MinutesReading } from '../core/minutes/reading.ts';
import { recordParts } from '../core/minutes/record-parts.ts';
import type { RecordParts } from '../core/minutes/record-parts.ts';
import type { Panel } from '../core/panel/panel.ts';
import type {
  Facts,
  Item,
  Outcome,
  Register,
  RegisterDocument,
  Sitting,
} from '../core/register/register.ts';
import { childHeard } from '../core/week/child-heard.ts';
import { approvalOf } from '../core/week/final-minutes.ts';
import { itemKey } from '../core/week/list-items.ts';
import { quorumWords } from '../core/week/settle-quorum.ts';
import { dayOfSitting, isFor, panelOf } from '../core/week/sittings.ts';
import { requestLabel } from '../core/week/status-words.ts';

/** What one child's record says: that child's part of the minutes and the meeting's facts, nothing else. */
export function factsOfRecord(
  register: Register,
  row: RegisterDocument,
  reading: MinutesReading,
): Facts {
  const sitting = register.rows.sitting.get(row.sitting ?? '');
  const item = register.rows.item.get(itemKey(row.reference ?? '', row.sitting ?? ''));
  const referral = register.rows.referral.get(row.reference ?? '');
  if (!sitting || !item?.outcome || !referral)
    throw new RangeError(`${row.key}: nothing was decided.`);
  const { outcome } = item;
  const panel = panelOf(register, sitting.panel);
  return {
    panel: panel.name,
    day: fullDate(dayOfSitting(sitting)),
    reference: referral.reference,
    initials: referral.facts.initials,
    caseNumber: referral.facts.caseNumber,
    requestType: requestLabel(register, referral),
    presentedBy: reading.answers['Presented by'] ?? '',
    ...saidFacts(recordParts(panel, childHeard(register, item), reading, outcome), item),
    ...outcomeFacts(panel, outcome),
    chair: approvedBy(register, sitting),
    approvedOn: approvedOn(sitting),
  };
}

/** A decision without a quorum is told as such in the record, as it happened. Source: BC-A3. */
function saidFacts(parts: RecordParts, item: Item): Facts {
  const words = quorumWords(item);
  const text = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const said = [...parts.said, ...(words === '' ? [] : [{ label: 'Quorum', text }])];
  return { ...parts, said, hasSaid: said.length > 0 };
}

function approvedBy({ people }: Register, sitting: Sitting): string {
  const by = approvalOf(sitting)?.by ?? sitting.approvedBy ?? '';
  const approver = people.find((person) => person.email === by && isFor(person, sitting.panel));
  return approver?.title ?? by;
}

/** A later version says so, and when the first was approved. */
function approvedOn(sitting: Sitting): string {
  const { approvals = [], finalAt } = sitting;
  const last = approvalOf(sitting);
  if (!last) return finalAt ? fullDateTime(finalAt) : '';
  if (last.version === 1) return fullDateTime(last.at);
  const first = approvals[0]?.at ?? last.at;
  return `${fullDateTime(last.at)}, as version ${last.version} (version 1: ${fullDateTime(first)})`;
}

function outcomeFacts(panel: Panel, { actions, dissents, retrospective }: Outcome): Facts {
  const { kinds } = actionsRule(panel);
  return {
    retrospective,
    actionsTitle: actionsTitle(panel),
    kinds: kinds.length > 0,
    actions: actions.map(({ kind, what, owner, dueOn }) => ({
      kind: kinds.find(({ value }) => value === kind)?.label ?? '',
      what,
      owner,
      due: dueOn ? fullDate(dueOn) : '',
    })),
    dissents: dissents.map((one) => ({ by: one.by, from: one.from, why: one.why })),
  };
}
