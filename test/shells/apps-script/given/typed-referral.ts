import fc from 'fast-check';
import { anyCharacter } from '../../../given/any-character.ts';
import { addDays } from '../../../../src/core/calendar/local-date.ts';
import type { Field } from '../../../../src/forms/field.ts';
import { day } from '../../../core/given/day.ts';
import { fields } from '../../../forms/given/referral-form.ts';

/** What a person means to answer to one question, as each door takes it. */
export type Meant = {
  /** In the boxes of the web page, by their names. */
  readonly boxes: Readonly<Record<string, string>>;
  /** On the Google Form: a choice by its label, a day as the date question gives it. */
  readonly onForm: string;
};

/** What a person means to answer to every question, by field. All of it is invented. */
export type TypedReferral = Readonly<Record<string, Meant>>;

const odd: readonly string[] = [
  '',
  '   ',
  ' \u200b\u200f ',
  '=IMPORTXML("https://example.invalid","//a")',
  '+44 20 7946 0000',
  '{{decision}} $& $1 <b>"quoted"</b>',
  'A family 👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'before \u202eafter\u202c and \u200f mark',
  'first line\nsecond line\r\nthird line',
  'a\ttab',
  'x'.repeat(201),
  '🦊'.repeat(150),
  '31 February 2014',
  'the last Tuesday in March',
];

const long: readonly string[] = [
  'y'.repeat(20_000),
  'z'.repeat(20_001),
  `=${'A long account, invented. '.repeat(2_000)}end`,
];

const addresses: readonly string[] = [
  'worker.one@council.example',
  ' Worker.One@Council.Example ',
  'worker.one@council.example, worker.two@council.example',
  'worker.one@council.example worker.two@council.example',
  'Worker One <worker.one@council.example>',
  'worker\u200f.one@council.example',
  'worker.one@council.example\nBcc: all@elsewhere.example',
  'worker.øne@council.example',
  'worker@council',
  'Worker One',
];

const numbers: readonly string[] = [
  '1234567',
  ' 0123456 ',
  '12345',
  '123456789',
  '1234567, 2345678',
  '1234567;2345678 ,345678',
  '1234567 and 2345678',
  'CH-0001',
  '=1234567',
  '１２３４５６７',
  Array.from({ length: 30 }, () => '1234567').join(','),
];

const text = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const months = [
  'Jan',
  'february',
  'MAR',
  'April',
  'may',
  'june',
  'jul',
  'aug',
  'Sept',
  'oct',
  'nov',
];

/** A day that is one: the Form's date question gives it whole, the web page has it typed in three boxes. */
const realDay = fc
  .tuple(
    fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: -18 * 365, max: 0 }) },
      fc.integer({ min: -150 * 365, max: 3 * 365 }),
    ),
    fc.constantFrom('plain', 'padded', 'named'),
  )
  .map(([days, how]) => {
    const whole = addDays(day('2026-11-20'), days);
    const [year = '', month = '', date = ''] = whole.split('-');
    const plain = (figures: string): string => String(Number(figures));
    const name = months[Number(month) - 1] ?? 'December';
    const typed =
      how === 'named'
        ? [plain(date), name, year]
        : how === 'plain'
          ? [plain(date), plain(month), year]
          : [` ${date} `, month, year];
    return { typed, onForm: String(whole) };
  });

/** What is no day cannot be chosen on the Form: there it is some text its date question does not take. */
const noDay = fc
  .constantFrom(
    ['31', '2', '2014'],
    ['29', 'Feb', '2015'],
    ['0', '3', '2014'],
    ['27', '13', '2014'],
    ['27', '', '2014'],
    ['27', '3', '14'],
    ['last', 'Tuesday', 'in March'],
    ['=1', '=2', '=3'],
    ['👩‍👧', '\u202e3', '2014'],
  )
  .map((typed) => ({ typed, onForm: typed.join('/') }));

const noDate = fc.constant({ typed: ['', '', ''], onForm: '' });

/** How a question is answered: mostly as it asks for, or by whoever tries everything. */
type Care = 'careful' | 'careless';

function meant(field: Field, care: Care): fc.Arbitrary<Meant> {
  switch (field.kind) {
    case 'date':
      return mostly(care, realDay, fc.oneof(realDay, noDay, noDate)).map(({ typed, onForm }) => {
        const [date = '', month = '', year = ''] = typed;
        const boxes = {
          [`${field.id}-day`]: date,
          [`${field.id}-month`]: month,
          [`${field.id}-year`]: year,
        };
        return { boxes, onForm };
      });
    case 'choice': {
      const choice = fc.constantFrom(...field.choices);
      return mostly(care, choice, fc.constantFrom({ value: '', label: '' }, ...field.choices)).map(
        ({ value, label }) => ({ boxes: { [field.id]: value }, onForm: label }),
      );
    }
    case 'line':
    case 'text':
    case 'email':
    case 'hidden':
      return mostly(care, usual(field), unusual(field)).map((typed) => ({
        boxes: { [field.id]: typed },
        onForm: typed,
      }));
  }
}

const mostly = <T>(care: Care, good: fc.Arbitrary<T>, any: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: care === 'careful' ? 60 : 1, arbitrary: good }, { weight: 1, arbitrary: any });

function usual(field: Field): fc.Arbitrary<string> {
  if (field.kind === 'email') return fc.constantFrom(...addresses.slice(0, 2));
  if (field.kind === 'line' && field.pattern) return fc.constantFrom(...numbers.slice(0, 2));
  return fc.constantFrom('An invented answer.', 'Case Able', ...odd.slice(3, 9));
}

function unusual(field: Field): fc.Arbitrary<string> {
  if (field.kind === 'email') return fc.oneof(fc.constantFrom(...addresses), text);
  if (field.kind === 'line' && field.pattern) return fc.oneof(fc.constantFrom(...numbers), text);
  return field.kind === 'text'
    ? fc.oneof({ weight: 5, arbitrary: text }, fc.constantFrom(...long))
    : text;
}

/** Any referral a person might try to send. */
export const typedReferral: fc.Arbitrary<TypedReferral> = fc
  .constantFrom<Care>('careful', 'careless')
  .chain((care) =>
    fc.record(
      Object.fromEntries(
        fields
          .filter(({ kind }) => kind !== 'hidden')
          .map((field) => [field.id, meant(field, care)]),
      ),
    ),
  );
