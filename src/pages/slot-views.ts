import { clockTime } from '../core/calendar/dates-in-full.ts';
import type { Item, Referral, Register, Sitting } from '../core/register/register.ts';
import { heardWords } from '../core/week/heard-times.ts';
import { documentUrl } from '../core/week/links.ts';
import { inOneSlotWith, sharedWords } from '../core/week/one-slot.ts';
import { itemsOf } from '../core/week/sittings.ts';
import { heldWords, itemLabel, noteOn } from '../core/week/status-words.ts';
import { twoPlacesNote } from '../core/week/two-places.ts';
import { unsuitedNote } from '../core/week/unsuited-times.ts';
import type { SlotView } from './agenda-table.ts';
import { maySeeItem } from './asked-rows.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { mayFollow } from './who-may.ts';

const itemStates: Readonly<Record<Item['status'], string>> = {
  listed: '○ Listed',
  over: '▲ Did not fit',
  withdrawn: '– Withdrawn',
  moved: '– Moved',
  heard: '✓ Heard',
  'not-heard': '– Not heard',
};

/** One withdrawn or moved keeps the time it had in the register, where another may stand by now. */
export const hasTime: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/** The items of a sitting as they stand, with the links that this visitor can open. */
export const slotsOf = (frame: Frame, register: Register, sitting: Sitting): readonly SlotView[] =>
  itemsOf(register, sitting.key)
    .filter((item) => maySeeItem(frame.visitor, register, sitting, item))
    .map((item) => slotView(frame, register, item));

function slotView(frame: Frame, register: Register, item: Item): SlotView {
  const { reference, startsAt, status } = item;
  const referral = register.rows.referral.get(reference);
  return {
    time: startsAt && hasTime.has(status) ? clockTime(startsAt) : '',
    reference,
    state: heldWords(register, item) || itemStates[status],
    ...(referral ? asked(frame, register, item, referral) : unknownRequest),
  };
}

type Asked = Omit<SlotView, 'time' | 'reference' | 'state'>;

const unknownRequest: Asked = {
  initials: '',
  request: '',
  note: '',
  worker: '',
  manager: '',
  paper: undefined,
  page: undefined,
};

function asked(frame: Frame, register: Register, item: Item, referral: Referral): Asked {
  const { reference, version, facts } = referral;
  return {
    initials: facts.initials,
    request: itemLabel(register, referral),
    note: [
      noteOn(item, referral),
      item.byHand === undefined ? '' : 'Time chosen by hand',
      sharedWords(hasTime.has(item.status) ? inOneSlotWith(register, item) : []),
      unsuitedNote(register, item),
      twoPlacesNote(register, item),
      heardWords(item),
    ]
      .filter((words) => words !== '')
      .join('. '),
    worker: facts.worker,
    manager: facts.manager,
    paper: documentUrl(register, `paper:${reference}:${version}`),
    page: mayFollow(frame.visitor, referral) ? pathTo('referral', { reference }) : undefined,
  };
}
