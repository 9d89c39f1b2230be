import { seatKey } from '../attendance/invitations.ts';
import { expectedWords, replyInForce } from '../attendance/reply-words.ts';
import { seatedMembers } from '../attendance/seated.ts';
import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { printedItem } from '../minutes/printed-rows.ts';
import { guidanceWords } from '../panel/guidance.ts';
import type { Panel } from '../panel/panel.ts';
import type { Facts, Item, Register, Sitting } from '../register/register.ts';
import { childHeard } from './child-heard.ts';
import { itemPrompts } from './item-prompts.ts';
import { byRole, dayOfSitting, itemsOf, panelOf } from './sittings.ts';
import { requestLabel } from './status-words.ts';

/** What the minutes of a sitting begin with: who is expected, and each child under the panel's headings. */
export function minutesPlan(register: Register, sitting: Sitting, now: LocalDateTime): Facts {
  const panel = panelOf(register, sitting.panel);
  return {
    panel: panel.name,
    day: fullDate(dayOfSitting(sitting)),
    guidance: guidanceWords(panel),
    members: byRole(seatedMembers(register, panel.code, now)).map((member) => ({
      title: member.title,
      person: member.name,
      mark: expectedOf(register, sitting, member.email),
    })),
    items: itemsOf(register, sitting.key)
      .filter(({ status }) => isInMinutes(status))
      .map((item, index) => ({
        ...minutesItem(register, panel, item, index + 1),
        prompts: itemPrompts(register, sitting, item),
      })),
  };
}

/** A child that stands in the minutes: to be heard, or heard. */
export const isInMinutes = (status: Item['status']): boolean =>
  status === 'listed' || status === 'heard' || status === 'not-heard';

/** What was replied; who really came is put in its place by whoever writes there. Source: CPR-2.3. */
function expectedOf(register: Register, sitting: Sitting, person: string): string {
  const seat = register.rows.attendance.get(seatKey(sitting, person));
  return seat ? expectedWords(replyInForce(seat, sitting)) : '';
}

function minutesItem(register: Register, panel: Panel, item: Item, number: number): Facts {
  const referral = register.rows.referral.get(item.reference);
  return {
    number: String(number),
    reference: item.reference,
    initials: referral?.facts.initials ?? '',
    time: clockTime(item.startsAt ?? panel.session.earliestStart),
    requestType: referral ? requestLabel(register, referral) : '',
    worker: referral?.facts.worker ?? '',
    manager: referral?.facts.manager ?? '',
    madeBefore: referral?.facts.placedOn !== undefined,
    ...printedItem(panel, childHeard(register, item), item),
  };
}
