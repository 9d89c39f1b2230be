import { citation, listOf, maybe, section, wholeNumber, words } from './figures.ts';

const title = words('the title of a member', 'Children in Our Care Team Manager');

const overseer = section({
  by: title,
  /** Those who have a part in it, though they do not oversee it. */
  contributes: maybe(listOf(title, 'titles')),
  ...citation,
});

/** Who oversees the plan of a young person: one while in care, another for those who have left it. */
export const planOversight = section({
  label: words('what the plan is called', 'Pathway plan'),
  /** Nobody is in care from this age on. */
  inCareBelowMonths: wholeNumber(1, 400, 'months', 216),
  inCare: overseer,
  afterwards: overseer,
});
