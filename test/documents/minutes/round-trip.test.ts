import { soaking, thousands } from '../../crash/given/soak.ts';
import { editKinds, everydayKinds } from './given/kinds.ts';
import { roundTrips } from './given/round-trip.ts';

describe('minutes filled, edited by hand, brought up to date and read back [CPR-5.1b]', () => {
  const played = soaking ? roundTrips(2000, 2000) : roundTrips(200, 15);
  const { documents, values, declaredUnreadable, missed, missedEveryday, wrong, made } = played;
  const lost = declaredUnreadable + missed.length + missedEveryday.length;

  it('knows more than 25 ways of editing, 18 of them everyday, and makes each', () => {
    expect(editKinds.length).toBeGreaterThan(25);
    expect(everydayKinds).toHaveLength(18);
    expect(editKinds.map(({ name }) => name).filter((name) => !made.has(name))).toEqual([]);
  });

  it('reads no value as something its editor did not mean', () => {
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('reads every value of minutes edited in everyday ways', () => {
    expect(missedEveryday.slice(0, 5)).toEqual([]);
  });

  it('leaves at most one value in fifty unread, those that nobody could know among them', () => {
    const share = `${((100 * lost) / values).toFixed(2)} %`;
    process.stdout.write(
      `Minutes read back: ${thousands(documents)} documents, ${thousands(values)} values, ` +
        `${String(editKinds.length)} kinds of edit; ${String(wrong.length)} wrong, ` +
        `${String(lost)} unreadable (${share}), of which ${String(declaredUnreadable)} no one could know.\n`,
    );
    expect(lost / values).toBeLessThanOrEqual(0.02);
    expect(missed.slice(0, 5)).toEqual([]);
  });
});
