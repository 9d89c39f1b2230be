/** For every bundle: words as text and panels as what they say, by the same table the tests read. */
import texts from './import-texts.cjs';

export const { importTexts } = texts;
