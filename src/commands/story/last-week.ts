import { paths } from '../../core/week/page-paths.ts';
import { requestFor } from './story-referrals.ts';
import type { Telling } from './telling.ts';
import { whole } from './whole-item.ts';

const sitting = 'resources:2026-11-18';
const administrator = 'admin@council.example';
const chair = 'chair@council.example';

/**
 * The week before a trial begins: one child heard on Wednesday 18 November 2026 with a review a week
 * later, minutes approved, one record still to be filed; and three requests for the coming Wednesday.
 */
export async function lastWeek({ post, goTo, refer, type, write }: Telling): Promise<void> {
  await goTo('2026-11-16T09:30:00');
  const first = await refer(requestFor('Alder', 11), 'worker.one@council.example');
  await goTo('2026-11-18T13:30:00');
  await type('sittings', sitting, 'finished', '2026-11-18 10:05');
  await write(
    sitting,
    first,
    {
      answers: { ...whole('Approve'), 'Review date': '25 November 2026' },
      actions: [['Invented: visit the school', 'worker.one@council.example', '24 November 2026']],
    },
    administrator,
  );
  await goTo('2026-11-19T11:00:00');
  await type('sittings', sitting, 'sendDraft', 'yes');
  await goTo('2026-11-20T10:00:00');
  await post(paths.minutes(sitting), { answer: 'approve' }, chair);
  await refer(requestFor('Birch', 12, { requestType: 'planned' }), 'worker.one@council.example');
  await refer(
    requestFor('Cedar', 13, {
      worker: 'worker.two@council.example',
      manager: 'manager.two@council.example',
    }),
    'worker.two@council.example',
  );
  await goTo('2026-11-23T14:00:00');
  await refer(
    requestFor('Elm', 14, { headOfServiceInput: '', worker: 'worker.three@council.example' }),
    'worker.three@council.example',
  );
}
