import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { inParts, northmoor } from '../../given/northmoor.ts';

/** What is wrong with a panel, as where, what was found and what would do. */
function faults(panel: unknown): readonly (readonly string[])[] {
  const read = parsePanel(JSON.parse(JSON.stringify(panel)));
  return read.ok ? [] : read.error.map(({ path, actual, expected }) => [path, actual, expected]);
}

const bare = (panel: Panel): Panel => {
  const { localChoice: _, ...rest } = panel;
  return rest;
};
const withParts = (parts: readonly object[]): object => ({
  ...bare(northmoor),
  agendaPaper: { ...northmoor.agendaPaper, parts },
});
const [welcome, , children] = northmoor.agendaPaper.parts ?? [];
if (!welcome || !children) throw new Error('Its file gives no parts.');

describe('the parts of an agenda in a panel’s file', () => {
  it('are sound as the invented council has them, and where there are none', () => {
    expect(faults(northmoor)).toEqual([]);
    const { parts: _, ...without } = northmoor.agendaPaper;
    expect(faults({ ...bare(northmoor), agendaPaper: without })).toEqual([]);
  });

  it('are refused without one in which the children are heard', () =>
    expect(faults(withParts([welcome]))).toEqual([
      [
        'agendaPaper.parts',
        'no part of the children',
        'one part with "children: all", in the place where the children are heard',
      ],
    ]));

  it('are refused with two in which the children are heard, by the name of the first', () =>
    expect(faults(withParts([children, welcome, children]))).toEqual([
      [
        'agendaPaper.parts[2].children',
        '"all"',
        'nothing: the children are heard in one part, and "The children" is it already',
      ],
    ]));

  it('are refused by type of request, with what to write instead', () => {
    const { children: _, ...rest } = children;
    const [fault] = faults(withParts([{ ...rest, requestTypes: ['new'] }]));
    expect(fault?.[0]).toBe('agendaPaper.parts[0].requestTypes');
    expect(fault?.[2]).toContain('cannot be divided into parts of the agenda by type of request');
    expect(fault?.[2]).toContain('goesFirst: true');
  });

  it('say how long they take, but for that of the children', () => {
    const { minutes: _, ...endless } = welcome;
    expect(faults(withParts([endless, { ...children, minutes: 60 }]))).toEqual([
      [
        'agendaPaper.parts[0].minutes',
        'nothing',
        'how many minutes the part takes, since no children are heard in it',
      ],
      [
        'agendaPaper.parts[1].minutes',
        '60',
        'nothing: the children have what the other parts leave of the session',
      ],
    ]);
  });

  it('leave room for one slot', () => {
    expect(faults(bare(inParts(75, 0, 85)))).toEqual([]);
    expect(faults(bare(inParts(76, 0, 66)))).toEqual([
      [
        'agendaPaper.parts',
        '76 minutes before the children and 66 after them, from 09:15 to 12:30',
        'minutes that leave room for one slot of 20 minutes',
      ],
    ]);
  });

  it('run into no break, and not past the session', () => {
    const expected = 'minutes with which no part runs into a break or past the session';
    expect(faults(bare(inParts(95, 0)))).toEqual([]);
    expect(faults(bare(inParts(96, 0))).map((fault) => fault[2])).toEqual([expected]);
    expect(faults(bare(inParts(0, 85)))).toEqual([]);
    expect(faults(bare(inParts(0, 86))).map((fault) => fault[2])).toEqual([expected]);
  });

  it('do so in every session that may be chosen', () => {
    const short = {
      ...{ value: 'short', label: 'Short morning', earliestStart: '09:15', latestFinish: '10:00' },
      ...{ rule: 'NCP-1.4', printed: '1. When the panel meets', phrase: 'a short morning' },
    };
    const panel = bare(northmoor);
    const sat = { ...panel, session: { ...panel.session, choices: [short] } };
    expect(faults(sat)).toEqual([
      [
        'agendaPaper.parts',
        '15 minutes before the children and 15 after them, from 09:15 to 10:00 of the session "Short morning"',
        'minutes that leave room for one slot of 20 minutes',
      ],
    ]);
    const longer = { ...short, latestFinish: '10:05' };
    expect(faults({ ...sat, session: { ...sat.session, choices: [longer] } })).toEqual([]);
  });
});
