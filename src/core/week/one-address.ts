/** Whether the text is one email address and nothing else: no list, no name, no line break. */
export const isOneAddress = (text: string): boolean =>
  /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text);
