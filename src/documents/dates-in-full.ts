export { clockTime, fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
