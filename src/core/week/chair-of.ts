import type { Person, Register, Sitting } from '../register/register.ts';
import { dayOfSitting, peopleIn } from './sittings.ts';

/** The one who presided, where that is known; else the chair, else the vice chair. Source: CPR-2.1. */
export function chairOf(register: Register, sitting: Sitting): Person | undefined {
  const chairs = [
    ...peopleIn(register, sitting.panel, ['chair'], dayOfSitting(sitting)),
    ...peopleIn(register, sitting.panel, ['vice-chair'], dayOfSitting(sitting)),
  ];
  return chairs.find((person) => person.email === sitting.presiding?.toLowerCase()) ?? chairs[0];
}
