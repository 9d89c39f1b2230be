import {
  endWords,
  presenceDifferences,
  presenceToTake,
  proposalOf,
} from '../../../src/core/minutes/presence-differences.ts';
import { nameOn } from '../../../src/core/minutes/presence-of.ts';
import type { PresenceSaid } from '../../../src/core/minutes/presence.ts';
import type { Attendance } from '../../../src/core/register/register.ts';
import { chair, viceChair } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { held, of, register, says, seat, seats } from '../given/seats.ts';

describe('what the minutes say of a seat, beside its mark [CPR-2.3]', () => {
  const differs = (was: Partial<Attendance>, said: PresenceSaid['seats'][string]) =>
    presenceDifferences(register(seat(chair, was)), held, seats({ [of(chair)]: said })).map(
      (one) => `${one.what}: ${one.was} → ${one.now}`,
    );
  const line = (was: string, is: string) => [`Seat of ${chair}: ${was} → ${is}`];

  it('differs by the mark, and by who covers where the minutes name somebody', () => {
    const covered = { mark: 'cover', cover: 'B.C., Deputy' } as const;
    expect(differs({}, says('present'))).toEqual(line('', 'Present'));
    expect(differs({ mark: 'present' }, says('absent'))).toEqual(line('Present', 'Absent'));
    expect(differs({ mark: 'present' }, says('present'))).toEqual([]);
    expect(differs({ mark: 'present', cover: 'Older' }, says('present', 'Else'))).toEqual([]);
    expect(differs(covered, says('cover', 'B.C., Deputy'))).toEqual([]);
    expect(differs(covered, says('cover'))).toEqual([]);
    expect(differs(covered, says('cover', 'D.E.'))).toEqual(
      line('Cover: B.C., Deputy', 'Cover: D.E.'),
    );
    expect(differs({ cover: 'B.C.' }, says('cover'))).toEqual(line('', 'Cover'));
  });

  it('differs of nobody whose seat is gone, and calls whoever has no title by address', () => {
    const gone = seats({ other: says('present') });
    expect(presenceDifferences(register(seat(chair)), held, gone)).toEqual([]);
    const untitled = register(seat(chair, { title: '' }));
    expect(presenceDifferences(untitled, held, seats({ [of(chair)]: says('absent') }))).toEqual([
      { what: chair, was: '', now: 'Absent' },
    ]);
  });

  it('is told of the end as it counts: who presided, the time, and nothing while nothing does', () => {
    const finishedAt = at('2026-11-25 12:40');
    expect(endWords(register(), held)).toBe('');
    expect(endWords(register(), { ...held, presiding: chair })).toBe('Presided: Person chair.');
    expect(endWords(register(), { ...held, presiding: chair, finishedAt })).toBe(
      'Presided: Person chair. Finished at: 12:40pm.',
    );
  });

  it('differs by who presided, whoever wrote the address how, and by the finish', () => {
    const both = { seats: {}, presiding: viceChair, finishedAt: at('2026-11-25 12:40') };
    expect(presenceToTake(register(), held, both)).toStrictEqual(both);
    expect(presenceDifferences(register(), held, both)).toEqual([
      { what: 'Presided', was: '', now: 'Person vice.chair' },
      { what: 'Finished at', was: '', now: '12:40pm' },
    ]);
    const sat = { ...held, presiding: chair, finishedAt: at('2026-11-25 13:00') };
    expect(presenceDifferences(register(), sat, both)).toEqual([
      { what: 'Presided', was: 'Person chair', now: 'Person vice.chair' },
      { what: 'Finished at', was: '1pm', now: '12:40pm' },
    ]);
    const same = { ...held, presiding: viceChair.toUpperCase(), finishedAt: both.finishedAt };
    expect(presenceToTake(register(), same, both)).toStrictEqual({ seats: {} });
    expect(proposalOf(register(), { ...same, proposed: both })).toBeUndefined();
    for (const part of [{ presiding: viceChair }, { finishedAt: both.finishedAt }]) {
      const proposed = { seats: {}, ...part };
      expect(proposalOf(register(), { ...held, proposed })).toStrictEqual(proposed);
    }
  });

  it('calls whoever has no name in People by address', () => {
    expect(nameOn(register(), held, 'gone@council.example')).toBe('gone@council.example');
    const unnamed = register().people.map((one) => ({ ...one, name: '' }));
    expect(nameOn({ ...register(), people: unnamed }, held, chair)).toBe(chair);
  });
});
