import { maybe, section, wholeNumber } from './figures.ts';

const months = (example: number) => wholeNumber(0, 300, 'months', example);

export const ages = section({
  fromMonths: maybe(months(186)),
  belowMonths: maybe(months(216)),
});
