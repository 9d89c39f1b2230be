import { fullDate } from '../calendar/dates-in-full.ts';
import type { Action, Change, Item, Register, Turned } from '../register/register.ts';
import { reviewRule } from '../minutes/minutes-rules.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import { decidedAnew } from './decided-anew.ts';
import { lettersOnceNotHeard } from './letters-after.ts';
import { logged } from './logged.ts';
import { decisionLogged } from './outcomes.ts';
import { placeChanges, placeOnceHeard, placeOnceNotHeard } from './place-after.ts';
import type { PlaceAfter } from './place-after.ts';
import { recordOnceHeard } from './record-after.ts';
import { reviseActions } from './revise-actions.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import type { Revised } from './turned.ts';

/**
 * A child that version 1 had as not heard was heard: all follows that follows from a decision, and its place on
 * a later agenda is taken back. Source: CPR-3.5. Source: CPR-3.6. Source: CPR-5.3a.
 */
export function turnedToHeard(given: Revised): readonly Change[] {
  const { register, item, outcome, version, sitting, now } = given;
  const place = placeOnceHeard(register, item, outcome);
  const record = recordOnceHeard(register, item, sitting, now);
  const at = place.is === 'left' && place.at !== undefined ? { place: place.at } : {};
  const turned = { version, left: leftOf(place), ...at };
  return [
    {
      table: 'item',
      row: askedAnew({ ...withoutRevision(item), status: 'heard', outcome, turned }, place),
    },
    ...placeChanges(register, item, place, now),
    ...decidedAnew(given, record),
    turnLogged(given, 'Heard after all'),
    ...decisionLogged(panelOf(register, sitting.panel), item, outcome, now),
  ];
}

/**
 * A child that version 1 had as heard was not: the decision, its actions and its review do not stand, the record
 * stays with its filer told, and the child goes to the next sitting. Source: CPR-3.5. Source: CPR-3.6.
 */
export function turnedToNotHeard(given: Revised): readonly Change[] {
  const { register, item, was, outcome, version, sitting, now } = given;
  const place = placeOnceNotHeard(register, item);
  const record = register.rows.record.get(item.key);
  const turned: Turned = { version, left: [...leftOf(place), ...begun(register, item)] };
  return [
    ...backOnList(given, place),
    { table: 'item', row: { ...withoutRevision(item), status: 'not-heard', outcome, turned } },
    ...reviseActions(register, item, outcome, version),
    ...closedReview(given),
    ...(record ? [{ table: 'record', row: { ...record, notHeard: { version } } } as const] : []),
    ...lettersOnceNotHeard(
      register,
      item,
      sitting,
      { was, version, next: nextWords(register, place) },
      now,
    ),
    turnLogged(given, 'Not heard after all'),
  ];
}

function withoutRevision({ revised: _, ...item }: Item): Item {
  return item;
}

const leftOf = (place: PlaceAfter): readonly string[] => (place.is === 'left' ? [place.words] : []);

/** Whether it is heard again for want of a quorum is asked anew, unless it was heard since. Source: BC-A3. */
function askedAnew({ quorum, ...item }: Item, place: PlaceAfter): Item {
  if (!quorum || place.is === 'left') return quorum ? { ...item, quorum } : item;
  const { carried: _, ...rest } = quorum;
  return { ...item, quorum: rest };
}

/** The day that the decision gave does not stand. */
function closedReview({ register, item, sitting, now }: Revised): readonly Change[] {
  const review = register.rows.review.get(item.key);
  if (!review || review.status === 'closed') return [];
  const { sitting: _, ...rest } = review;
  return [
    { table: 'review', row: { ...rest, status: 'closed' } },
    logged(now, item.reference, 'No review any more', reviewRule(panelOf(register, sitting.panel))),
  ];
}

/** It is back as it came, where it never was heard: an agenda does not call it a review. */
function backOnList({ register, item, now }: Revised, place: PlaceAfter): readonly Change[] {
  if (place.is !== 'stays') return placeChanges(register, item, place, now);
  const { at } = place;
  const before = [...register.rows.item.values()].some(
    (one) => one.reference === item.reference && one.key !== item.key && one.status === 'heard',
  );
  const words = `Not heard after all at ${item.sitting}: stays on the list of ${at.sitting}`;
  return [
    ...(before || item.from === 'review' || at.from === item.from
      ? []
      : [{ table: 'item', row: { ...at, from: item.from } } as const]),
    logged(now, item.reference, words, 'CPR-3.3'),
  ];
}

/** What somebody has begun already because of the decision, for the administrator to look at. */
function begun({ rows }: Register, { key }: Item): readonly string[] {
  const escalated = rows.oversight.get(key)?.escalations ?? [];
  const isBegun = ({ doneOn, plan, key: action }: Action): boolean =>
    doneOn !== undefined || plan !== undefined || escalated.some((one) => one.action === action);
  const actions = [...rows.action.values()].filter(
    (action) => action.item === key && action.replaced === undefined && isBegun(action),
  );
  return [
    ...actions.map(({ owner, doneOn }) => {
      const done = doneOn ? `was done on ${fullDate(doneOn)}` : 'was begun';
      return `The action for ${owner} ${done}: see whether it is to be undone.`;
    }),
    ...(rows.oversight.get(key)?.answers
      ? ['What was decided was looked at in a review: tell whoever looked.']
      : []),
  ];
}

function nextWords({ rows }: Register, place: PlaceAfter): string {
  if (place.is === 'left') return 'Ask the panel administrator what comes next.';
  const sitting = place.is === 'stays' ? rows.sitting.get(place.at.sitting) : undefined;
  return sitting
    ? `The request is on the list of ${fullDate(dayOfSitting(sitting))}.`
    : 'The request goes to the next sitting. You are told when.';
}

function turnLogged({ register, item, version, sitting, now }: Revised, words: string): Change {
  const rule = ruleOfStep(panelOf(register, sitting.panel), 'approval');
  return logged(now, item.key, `${words}, says version ${version} of the minutes`, rule);
}
