/** What is untrue in `src/panels/rules.yaml`, or in the tests and files that name its rules. */

export const states = ['kept', 'in part', 'in the file only', 'not yet'];
const known = ['E', 'D', 'R', 'P', 'X'];

/** The acceptance tests of the terms of reference: AT-1 to AT-25. */
const acceptance = Array.from({ length: 25 }, (_, at) => `AT-${at + 1}`);

/** Where people see what was recorded. */
const seen = /^(?:form|tab|template|mail|page):/;

export const typesOf = ({ type }) => type.split('/');
export const namesOf = ({ id, cited = [] }) => [id, ...cited];
export const proofsOf = (rule, titles) =>
  titles.filter(({ proves }) => namesOf(rule).some((name) => proves.includes(name)));
export const citationOf = (rule, citations) =>
  citations.find(({ panel, rule: name }) => panel === rule.panel && namesOf(rule).includes(name));

const acts = ({ state }) => state === 'kept' || state === 'in part';

function shapeFaults({ id, type, state, lacks, where = [], keeps }) {
  const wrong = [];
  if (!type.split('/').every((one) => known.includes(one))) wrong.push(`has no type ${type}`);
  if (!states.includes(state)) wrong.push(`has no state "${state}"`);
  if (!keeps) wrong.push('says nothing of what it is about');
  if ((state === 'in part') !== (lacks !== undefined)) {
    wrong.push('says what it lacks if, and only if, it is kept in part');
  }
  if (acts({ state }) !== where.length > 0)
    wrong.push('says where if, and only if, something acts');
  return wrong.map((words) => `${id} ${words}.`);
}

function truthFaults(rule, proven, { citations, placeOf }) {
  const { id, state, where = [] } = rule;
  const types = typesOf(rule);
  const wrong = where
    .filter((place) => placeOf(place) === undefined)
    .map((place) => `${id} names ${place}, which does not exist.`);
  const mustBeProven = acts(rule) && (types.includes('E') || types.includes('D'));
  if (mustBeProven && !namesOf(rule).some((name) => proven.has(name))) {
    wrong.push(`${id} is ${state}, but no test names it: put [${id}] in the title that proves it.`);
  }
  if (state === 'kept' && types.includes('R') && !where.some((place) => seen.test(place))) {
    wrong.push(`${id} is kept, but names no field, column, template, mail or page that shows it.`);
  }
  if (state === 'in the file only' && !citationOf(rule, citations)) {
    wrong.push(`${id} is said to stand in the file of its panel, which does not cite it.`);
  }
  return wrong;
}

function idFaults(rules, frozen) {
  const have = rules.map(({ panel, id }) => `${panel} ${id}`);
  const want = Object.entries(frozen).flatMap(([panel, ids]) =>
    ids
      .trim()
      .split(/\s+/)
      .map((id) => `${panel} ${id}`),
  );
  return [
    ...want.filter((one) => !have.includes(one)).map((one) => `${one} is gone. Ids are frozen.`),
    ...have
      .filter((one) => !want.includes(one))
      .map(
        (one) => `${one} is new. Ids are frozen: add it to .ci/frozen-rules.mjs if it is meant.`,
      ),
    ...have
      .filter((one, at) => have.indexOf(one) !== at)
      .map((one) => `${one} stands there twice.`),
  ];
}

/**
 * @param told - `rules`, `readings` and `gaps` of rules.yaml; `frozen` ids; `titles` of tests; `citations` of
 *   the panels' files; `placeOf`.
 * @returns a sentence for each fault; none where all is true.
 */
export function ruleFaults(told) {
  const { rules, readings, gaps, frozen, titles, citations } = told;
  const ids = new Set([...rules.flatMap(namesOf), ...Object.keys({ ...readings, ...gaps })]);
  const proven = new Set(titles.flatMap(({ proves }) => proves));
  const nameable = new Set([...ids, ...acceptance]);
  return [
    ...idFaults(rules, frozen),
    ...rules.flatMap((rule) => [...shapeFaults(rule), ...truthFaults(rule, proven, told)]),
    ...titles.flatMap(({ file, title, names }) =>
      names
        .filter((name) => !nameable.has(name))
        .map((name) => `${file}: "${title}" names ${name}, which is no rule.`),
    ),
    ...citations
      .filter(({ rule }) => !ids.has(rule))
      .map(({ panel, rule }) => `The file of ${panel} cites ${rule}, which is no rule.`),
  ];
}
