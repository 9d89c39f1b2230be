import { stateOf } from '../../../src/core/deadline/deadline-state.ts';
import { moment } from '../given/day.ts';

const due = moment('2026-06-12 13:00');

describe('stateOf', () => {
  it.each([
    ['2026-06-11 12:59:59', 'to-come'],
    ['2026-06-11 13:00', 'near'],
    ['2026-06-12 13:00', 'near'],
    ['2026-06-12 13:00:01', 'late'],
  ])('at %s what is not done is %s', (now, state) =>
    expect(stateOf(due, undefined, moment(now))).toBe(state),
  );

  it.each([
    ['2026-06-12 12:00', 'done'],
    ['2026-06-12 13:00', 'done'],
    ['2026-06-12 13:00:01', 'done-late'],
  ])('what was done at %s is %s, whenever one looks', (doneAt, state) => {
    expect(stateOf(due, moment(doneAt), moment('2026-06-01 09:00'))).toBe(state);
    expect(stateOf(due, moment(doneAt), moment('2026-07-01 09:00'))).toBe(state);
  });

  it('is near from as many hours before as asked', () => {
    expect(stateOf(due, undefined, moment('2026-06-12 10:59:59'), 2)).toBe('to-come');
    expect(stateOf(due, undefined, moment('2026-06-12 11:00'), 2)).toBe('near');
  });
});
