import { initialsOf } from '../../src/forms/initials-of.ts';

describe('initialsOf', () => {
  it.each([
    ['two names', 'Case Able', 'C.A.'],
    ['the ends of many names', 'Case Middle Other Able', 'C.A.'],
    ['one name', 'Case', 'C.'],
    ['a hyphen as part of the name', 'Ann-Case Able-Baker', 'A.A.'],
    ['small letters', 'case able', 'C.A.'],
    ['an accent written apart', 'e\u0301case able', 'É.A.'],
    ['emoji between', '🦊 Case 🦊 Able 🦊', 'C.A.'],
    ['right-to-left marks', '\u202e\u200fCase \u200fAble', 'C.A.'],
    ['another alphabet', 'Ж Ω', 'Ж.Ω.'],
    ['a line break', 'Case\nAble', 'C.A.'],
    ['marks before a letter', '=Case {Able}', 'C.A.'],
    ['nothing to read', '🦊 123', '?'],
    ['nothing at all', '', '?'],
  ])('reads %s', (_, name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
