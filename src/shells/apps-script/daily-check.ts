import { dailyCheck } from '../../app/daily-check.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { onLondonWall } from './london-clock.ts';
import { forgetMailsBefore } from './memory.ts';
import { renewCutOffs } from './request-form.ts';
import { newRun } from './run.ts';
import { turn } from './turn.ts';

/** How long a mail taken up is remembered, in days: at eighty a day they fill 450 of Google’s 500 KB. */
const mailsRemembered = 180;

/** What is done once a day: a turn, the Form's next cut-off, and letting go of what is old. */
export function dailyCheckHere(): void {
  const now = onLondonWall(new Date());
  const oldest = addDays(dateOf(now), -mailsRemembered);
  forgetMailsBefore(PropertiesService.getScriptProperties(), oldest);
  const { register } = turn({ wait: 30_000 });
  runSync(dailyCheck(newRun()), google());
  renewCutOffs(register, now);
}
