import type { Finding } from './finding.ts';

/**
 * What a check found, as its reader meets it: what is wrong first, each with its mend, then what only a
 * person can confirm. What is right is counted; what was not tried is named last.
 */
export function findingsInWords(findings: readonly Finding[]): string {
  const of = (state: Finding['state']): readonly Finding[] =>
    findings.filter((finding) => finding.state === state);
  const bad = of('wrong');
  const verdict = bad.length === 0 ? 'Nothing is wrong.' : `Wrong: ${bad.length}.`;
  const untried = of('not tried').map(({ checked }) => checked);
  return [
    `${verdict} Right: ${of('right').length}.`,
    ...[...bad, ...of('to confirm')].map(line),
    ...(untried.length === 0 ? [] : [`Not tried: ${untried.join('; ')}.`]),
  ].join('\n\n');
}

const line = ({ checked, state, seen, fix }: Finding): string =>
  [`${state === 'wrong' ? '▲' : '◆'} ${checked}: ${seen}`, fix].join('\n');
