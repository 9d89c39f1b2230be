import { presenceOf } from '../../../src/core/attendance/presence.ts';
import type { Attendance, AttendanceReply } from '../../../src/core/register/register.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { sittingOn } from '../given/resources-panel.ts';

const planned = sittingOn('2026-11-25');
const held = sittingOn('2026-11-25', { status: 'held' });
const seat = (altered: Partial<Attendance> = {}): Attendance => ({
  key: 'resources:2026-11-25/finance@council.example',
  sitting: 'resources:2026-11-25',
  person: 'finance@council.example',
  title: 'Finance Accountant',
  mark: '',
  cover: '',
  ...altered,
});
const cover = { name: 'Invented Deputy', role: 'Fostering ATM', person: 'deputy@council.example' };
const reply = (altered: Partial<AttendanceReply> = {}): AttendanceReply => ({
  answer: 'coming',
  on: day('2026-11-25'),
  by: 'finance@council.example',
  at: at('2026-11-24 12:00'),
  ...altered,
});
const covered = reply({ answer: 'cover', cover });

describe('who is there, before a sitting [CPR-2.3]', () => {
  it('is told by replies: nobody who has not replied is there, or away', () => {
    expect(presenceOf(undefined, planned)).toEqual({ is: 'not-known' });
    expect(presenceOf(seat(), planned)).toEqual({ is: 'not-known' });
    expect(presenceOf(seat({ mark: 'present' }), planned)).toEqual({ is: 'not-known' });
    expect(presenceOf(seat({ reply: reply() }), planned)).toEqual({ is: 'there' });
    const away = reply({ answer: 'not-coming' });
    expect(presenceOf(seat({ reply: away }), planned)).toEqual({ is: 'away' });
    expect(presenceOf(seat({ reply: covered }), planned)).toEqual({ is: 'cover', cover });
  });

  it('is asked anew of a sitting that was moved', () => {
    const moved = sittingOn('2026-11-25', { movedTo: day('2026-11-26') });
    expect(presenceOf(seat({ reply: reply() }), moved)).toEqual({ is: 'not-known' });
  });
});

describe('who was there, once it was held', () => {
  const marked = (mark: Attendance['mark'], typed = '', said?: AttendanceReply) =>
    presenceOf(seat({ mark, cover: typed, ...(said ? { reply: said } : {}) }), held);

  it('is told by marks alone', () => {
    expect(presenceOf(undefined, held)).toEqual({ is: 'not-known' });
    expect(marked('', '', reply())).toEqual({ is: 'not-known' });
    expect(marked('present', '', reply({ answer: 'not-coming' }))).toEqual({ is: 'there' });
    expect(marked('absent', '', reply())).toEqual({ is: 'away' });
  });

  it('names the cover as typed beside the mark, else as announced', () => {
    const typed = { name: 'Invented Person', role: 'Fostering ATM, North' };
    expect(marked('cover', ' Invented Person ,Fostering ATM , North', covered)).toEqual({
      is: 'cover',
      cover: typed,
    });
    expect(marked('cover', '', covered)).toEqual({ is: 'cover', cover });
    expect(marked('cover', ' , Fostering ATM')).toEqual({
      is: 'cover',
      cover: { name: 'Cover', role: '' },
    });
  });

  it('knows who was announced by name, with the address that was given then', () => {
    expect(marked('cover', 'INVENTED deputy, Somebody', covered)).toEqual({ is: 'cover', cover });
    expect(marked('cover', 'Invented Deputy')).toEqual({
      is: 'cover',
      cover: { name: 'Invented Deputy', role: '' },
    });
  });
});
