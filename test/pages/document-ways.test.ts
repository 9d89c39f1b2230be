import { waysFrom } from '../../src/pages/document-ways.ts';
import type { Change, RegisterDocument } from '../../src/core/register/register.ts';
import { frameOf, givenRegister, givenSitting } from './given/register.ts';

const made = (changed: Partial<RegisterDocument>): Change => ({
  table: 'document',
  row: {
    key: 'minutes:resources:2026-11-25',
    kind: 'minutes',
    status: 'made',
    name: 'Minutes',
    fileId: 'd1',
    audience: [],
    granted: {},
    ...changed,
  },
});
const minutes = made({ sitting: 'resources:2026-11-25' });
const paper = made({ key: 'paper:RP-26-0142:1', kind: 'paper', reference: 'RP-26-0142' });

const pathsFor = (email: string, document: Change) =>
  waysFrom(
    frameOf(email),
    givenRegister({ table: 'sitting', row: givenSitting({ status: 'held' }) }, document),
    'd1',
  ).map(({ path }) => path);

describe('waysFrom', () => {
  it('leads from the minutes to where they are sent and approved, and to their sitting', () => {
    expect(pathsFor('admin.one', minutes)).toEqual([
      '/sittings/resources%3A2026-11-25/minutes',
      '/sittings/resources%3A2026-11-25',
    ]);
  });

  it('leads from a paper to its request, for those who follow it', () => {
    expect(pathsFor('worker.one', paper)).toEqual(['/referrals/RP-26-0142']);
    expect(pathsFor('chair.one', paper)).toEqual([]);
  });
});
