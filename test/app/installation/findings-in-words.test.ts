import { notTried, right, toConfirm, wrong } from '../../../src/app/installation/finding.ts';
import { findingsInWords } from '../../../src/app/installation/findings-in-words.ts';

describe('findingsInWords', () => {
  it('says what is wrong before what is to be confirmed, each with its mend', () => {
    const words = findingsInWords([
      right('The account', 'It is the mailbox.'),
      toConfirm('A mail', 'It went.', 'Type its code.'),
      notTried('A second account', 'There is one only.'),
      wrong('The time zone', 'It is New York.', 'Choose London.'),
    ]);
    expect(words.split('\n')).toEqual([
      'Wrong: 1. Right: 1.',
      '',
      '▲ The time zone: It is New York.',
      'Choose London.',
      '',
      '◆ A mail: It went.',
      'Type its code.',
      '',
      'Not tried: A second account.',
    ]);
  });

  it('says first of all when nothing is wrong', () => {
    expect(findingsInWords([right('The account', 'It is the mailbox.')])).toBe(
      'Nothing is wrong. Right: 1.',
    );
  });
});
