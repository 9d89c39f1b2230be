import type { Panel } from '../../core/panel/panel.ts';
import type { Counted } from '../../core/quorum/members-counted.ts';
import type { Quorum, SeatAnswer } from '../../core/quorum/quorum-of.ts';
import type { NotQuorate } from '../../core/quorum/without-quorum.ts';

const standings = {
  quorate: 'quorate: a decision may be taken',
  'not-quorate': 'not quorate: no decision is final',
  'not-stated': 'no quorum is stated: nothing stops a decision',
};

/** The answer for one item, in lines: whether it is quorate, each seat with its clause, what follows. */
export function quorumLines(panel: Panel, quorum: Quorum): readonly string[] {
  const { reference, standing, seats, counts, otherwise } = quorum;
  const stream = streamLabel(panel, quorum);
  const labels = new Map(seats.map(({ seat, label }) => [seat, label] as const));
  return [
    [reference, ...(stream === undefined ? [] : [stream]), standings[standing]].join(' · '),
    ...seats.map((seat) => `  ${seatWords(seat, labels)} (${seat.printed})`),
    ...counts.map((count) => `  ${countWords(count)} (${count.printed})`),
    ...(otherwise ? [`  → ${followsWords(otherwise, stream)}`] : []),
  ];
}

const streamLabel = ({ sittings }: Panel, { stream }: Quorum): string | undefined =>
  sittings.pattern === 'streams'
    ? (sittings.streams.find(({ code }) => code === stream)?.label ?? stream)
    : stream;

function seatWords(seat: SeatAnswer, labels: ReadonlyMap<string, string>): string {
  const { label, state, missing } = seat;
  const plan = seat.ehcPlan ? '; this child has an EHC Plan' : '';
  if (state === 'filled') return `✓ ${label}: ${filledWords(seat, labels)}${plan}`;
  if (missing === undefined) return `– ${label}: ${notNeededWords(seat)}`;
  const effect = missing.effect === 'warns' ? 'nobody, which only warns' : 'nobody';
  return `▲ ${label}: ${effect}${plan}. ${missingWords(missing)}${appliesWords(seat)}`;
}

function filledWords(
  { filledBy }: SeatAnswer,
  labels: ReadonlyMap<string, string>,
): string | undefined {
  if (filledBy === undefined) return undefined;
  const { name, title, deputy, alsoFills = [], allowedBecause } = filledBy;
  const others = alsoFills.map((code) => labels.get(code) ?? code).join(', ');
  return [
    `${name}, ${deputy ? `deputy for ${partWords(title)}` : partWords(title)}`,
    ...(others === '' ? [] : [`fills this and: ${others}`]),
    ...(allowedBecause === undefined ? [] : [`allowed because: ${allowedBecause}`]),
  ].join('; ');
}

/** `social-worker` reads "social worker"; a title stays as it is. */
const partWords = (title: string): string =>
  /^[a-z-]+$/.test(title) ? title.replaceAll('-', ' ') : title;

const unableWords = {
  'not-attending': 'is not coming',
  interest: 'has declared an interest',
  'no-flag': 'does not have the mark this seat asks for',
  'fills-another': 'fills another seat',
};

function missingWords({ wanted, unable }: NonNullable<SeatAnswer['missing']>): string {
  const would = `Would do: ${wanted.map(partWords).join('; ')}.`;
  const why = unable.map(({ name, because }) => `${name} ${unableWords[because]}`).join('; ');
  return why === '' ? would : `${why}. ${would}`;
}

const appliesWords = ({ applies }: SeatAnswer): string =>
  applies.because === 'not-known'
    ? ' What decides whether it applies is not known, so it counts.'
    : applies.because === 'chair'
      ? ` The chair asked for it: ${applies.reason ?? ''}.`
      : '';

function notNeededWords({ applies }: SeatAnswer): string {
  if (applies.applies) return 'not needed beside the others';
  if (applies.because === 'chair') return `the chair let it go: ${applies.reason ?? ''}`;
  return applies.question === undefined
    ? 'does not apply to this child'
    : `not asked for until somebody answers: ${applies.question}`;
}

function countWords({ asks, needed, there, of, met }: Counted): string {
  const mark = met ? '✓' : '▲';
  if (asks === 'chair') return `${mark} Chair: ${met ? 'there' : 'not there'}`;
  const members = of === undefined ? 'members' : `of ${of} members`;
  return `${mark} Members: ${there} ${members} there, ${needed} needed`;
}

const followsWords = ({ then, next }: NotQuorate, stream: string | undefined): string => {
  if (then === 'discuss-only') return 'May be discussed; nothing is decided.';
  const where = `the next sitting${next?.stream === undefined ? '' : ` of ${stream ?? next.stream}`}, first in order`;
  return then === 'carry-forward'
    ? `Carried forward – not quorate: may be discussed, and goes to ${where}.`
    : `Not heard: goes to ${where}.`;
};
