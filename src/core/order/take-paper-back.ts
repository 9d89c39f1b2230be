import type { Referral, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';

type TakeBack = Extract<Order, { readonly kind: 'take-paper-back' }>;

/**
 * Takes an added paper back: it leaves the folder of its sitting, nobody but the administrator can open its Doc,
 * and it stands on no agenda made from then on. What it was to show is asked for again. The first reason stands.
 */
export function takePaperBack(register: Register, order: TakeBack, { by, now }: Given): Decided {
  const referral = register.rows.referral.get(order.about);
  const paper = referral?.papers?.find(({ key }) => key === order.paper);
  if (!referral || !paper) return err('There is no such paper.');
  const said = `${paper.title}: taken back.`;
  if (paper.takenBack) return ok({ changes: [], said });
  const why = order.why.replace(/\s+/g, ' ').trim();
  if (why === '') return err('Say why it is taken back.');
  const papers = (referral.papers ?? []).map((one) =>
    one.key === paper.key ? { ...one, takenBack: { by: by.toLowerCase(), why, at: now } } : one,
  );
  const others = papers.some(({ of, takenBack }) => of === paper.of && !takenBack);
  const row: Referral = {
    ...referral,
    papers,
    ...(paper.of !== undefined && !others ? { said: without(referral.said, paper.of) } : {}),
  };
  const number = paper.key.split(':').at(-1) ?? '';
  return ok({
    changes: [
      { table: 'referral', row },
      logged(now, referral.reference, `Paper ${number} from the case system taken back`, '', by),
    ],
    said,
  });
}

const without = (said: Referral['said'], code: string): NonNullable<Referral['said']> =>
  Object.fromEntries(Object.entries(said ?? {}).filter(([of]) => of !== code));
