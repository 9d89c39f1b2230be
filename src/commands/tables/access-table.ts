import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Register } from '../../core/register/register.ts';
import { whoMayOpen } from '../../core/week/who-may-open.ts';
import { accessLine } from '../../pages/access-line.ts';
import type { Table } from './table.ts';

/** Every person with every document they may open, why and until when: those who may by their seat too. */
export const accessTable = (register: Register, now: LocalDateTime): Table => ({
  title: 'Who may open what',
  headings: ['Person', 'Document', 'May', 'Why', 'Until'],
  rows: whoMayOpen(register, now)
    .map(accessLine)
    .map(({ person, document, may, because, until }) => [person, document, may, because, until]),
});
