import { itemsPresentedBy, seatKey, seatsOf } from '../attendance/invitations.ts';
import type {
  AgendaIssue,
  Attendance,
  Change,
  Reference,
  Register,
  Sitting,
} from '../register/register.ts';
import { isOneAddress } from './one-address.ts';
import { toldIssue } from './sittings.ts';

/**
 * A row on Attendance for everybody whom the agenda invites to present, in step with what is theirs until
 * the sitting begins: there the administrator answers for those who cannot sign in. Whoever has a seat
 * of the panel has that alone. Source: CPR-2.6. Source: CPR-2.7.
 */
export const seatPresenters = (register: Register): readonly Change[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    if (sitting.status !== 'planned') return [];
    const told = toldIssue(register, sitting.key);
    if (told?.kind !== 'agenda') return [];
    const seated = seatsOf(register, sitting).filter(({ presents }) => presents);
    const people = new Set([...invitedBy(told), ...seated.map(({ person }) => person)]);
    return [...people].flatMap((person) => inStep(register, sitting, told, person));
  });

const invitedBy = ({ items }: AgendaIssue): readonly string[] =>
  items
    .flatMap(({ worker, manager, others = [] }) => [worker, manager, ...others])
    .filter(isOneAddress);

function inStep(
  register: Register,
  sitting: Sitting,
  told: AgendaIssue,
  person: string,
): readonly Change[] {
  const key = seatKey(sitting, person);
  const before = register.rows.attendance.get(key);
  if (before && !before.presents) return [];
  const presents = presentedBy(register, sitting, told, person);
  if (before ? same(before.presents ?? [], presents) : presents.length === 0) return [];
  const row: Attendance = before
    ? { ...before, presents }
    : { key, sitting: sitting.key, person, title: '', presents, mark: '', cover: '' };
  return [{ table: 'attendance', row }];
}

/** What they were told to present and still do. */
function presentedBy(
  register: Register,
  sitting: Sitting,
  { items }: AgendaIssue,
  person: string,
): readonly Reference[] {
  const toldOf = new Set(
    items
      .filter(({ worker, manager, others = [] }) => [worker, manager, ...others].includes(person))
      .map(({ reference }) => reference),
  );
  return itemsPresentedBy(register, sitting, person)
    .map(({ reference }) => reference)
    .filter((reference) => toldOf.has(reference));
}

const same = (before: readonly Reference[], now: readonly Reference[]): boolean =>
  before.join() === now.join();
