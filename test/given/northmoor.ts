import { readFileSync } from 'node:fs';
import { panelFrom } from '../../src/commands/panel-file/read-panel-file.ts';
import type { Panel } from '../../src/core/panel/panel.ts';

const read = panelFrom(readFileSync('test/panels/others/northmoor-care.yaml', 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.error));

/** The panel of a council that there is not, whose agenda has four parts besides its children: 9:15 to 12:30. */
export const northmoor: Panel & { readonly agendaPaper: NonNullable<Panel['agendaPaper']> } = {
  ...read.value,
  agendaPaper: read.value.agendaPaper ?? raise(),
};

function raise(): never {
  throw new Error('Its file says nothing of the agenda.');
}

/** The same with other parts, each by its minutes; nought is where the children are heard. */
export const inParts = (...minutes: readonly number[]): Panel => ({
  ...northmoor,
  agendaPaper: {
    ...northmoor.agendaPaper,
    parts: minutes.map((own, at) => ({
      label: `Part ${at + 1}`,
      ...(own === 0 ? { children: 'all' as const } : { minutes: own }),
      ...{ rule: 'NCP-4.1', printed: '4. The agenda', phrase: 'parts' },
    })),
  },
});
