import { referralFields } from '../../../src/forms/referral-fields.ts';
import { boxesFor } from '../../../src/forms/typed-answers.ts';
import { offered } from '../../../src/panels/index.ts';
import { preset } from '../../core/given/presets.ts';
import { givenSite, mondayAfterCutOff } from './site.ts';

/** The Best Care Panel's form, whole, about an invented child; with these answers in place of its own. */
export function bestCareBoxes(changed: Readonly<Record<string, string>> = {}) {
  return boxesFor(referralFields(preset('best-care')), {
    requestType: 'barrier',
    caseNumber: '0123499',
    childName: 'Dora Example',
    dateOfBirth: '2012-05-04',
    placement: 'in-house-foster',
    ehcPlan: 'no',
    worker: 'worker.one@council.example',
    workerRole: 'social-worker',
    manager: 'manager.one@council.example',
    journey: 'An invented journey.',
    bestValue: 'An invented home nearby.',
    planType: 'care-plan',
    planDate: '2026-09-01',
    contact: 'Invented.',
    familyPosition: 'Invented.',
    commitment: 'Invented.',
    childsView: 'Invented.',
    carersView: 'Invented.',
    ...changed,
  });
}

/** Monday 30 November 2026; the workbook runs these panels, and the Best Care Panel sits on 8 December. */
export function givenBestCareAmong(codes: readonly string[]) {
  const site = givenSite(mondayAfterCutOff().given, {
    panels: { ...offered, unlessChosen: codes },
  });
  site.post(
    '/panels/best-care/sittings',
    { what: 'add', dates: '8 December 2026', stream: 'under-18', why: '' },
    'admin',
  );
  return site;
}
