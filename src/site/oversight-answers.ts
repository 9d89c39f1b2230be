import { oversightPage } from '../pages/oversight-page.ts';
import { oversightView } from '../pages/oversight-view.ts';
import type { Program } from '../workspace/program.ts';
import { onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown } from './visit.ts';
import type { Visit } from './visit.ts';

/** Every child whom somebody looks at after its sitting, by officer: each sees their own. Source: NS-7.1. */
export function* oversight({ frame, register, now }: Visit): Program<PageReply> {
  onlyThose(frame.oversight === true, frame, 'those who look at children after their sitting');
  return shown(oversightPage(oversightView(frame, register, now)));
}
