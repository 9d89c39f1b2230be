import { withChanges } from '../../../src/core/register/rows.ts';
import { addressOf, documentUrl } from '../../../src/core/week/links.ts';
import { givenRegister } from '../../given/register.ts';

describe('where a page or a Doc is reached', () => {
  it('is behind the address, or in the query that takes it', () => {
    const path = '/referrals/RP-26-0001?a=b';
    expect(addressOf('https://pages.example', path)).toBe(`https://pages.example${path}`);
    expect(addressOf('https://pages.example/exec?at=', path)).toBe(
      'https://pages.example/exec?at=/referrals/RP-26-0001%3Fa%3Db',
    );
  });

  it('is nowhere while the Doc is not made, or nobody knows its file', () => {
    const urlOf = (altered: object) =>
      documentUrl(
        withChanges(givenRegister(), [
          {
            table: 'document',
            row: {
              ...{ key: 'd', kind: 'paper', status: 'made', name: 'n', audience: [], granted: {} },
              ...altered,
            },
          },
        ]),
        'd',
      );
    expect(urlOf({ fileId: 'f' })).toBe('https://docs.example/f');
    expect(urlOf({})).toBeUndefined();
    expect(urlOf({ fileId: 'f', status: 'wanted' })).toBeUndefined();
    expect(documentUrl(givenRegister(), 'd')).toBeUndefined();
  });
});
