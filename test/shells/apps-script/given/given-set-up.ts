import { seedPeople } from '../../../../src/commands/trial/seed-people.ts';
import { roleAccount, trialPeople } from '../../../../src/commands/trial/trial-people.ts';
import type { World } from '../../../../src/shells/local/workspace/world.ts';
import { runSync } from '../../../../src/workspace/program.ts';
import { fakeGoogle } from './fake-google.ts';
import type { FakeGoogle } from './fake-google.ts';
import type { FakeTrigger } from './fake-triggers.ts';
import { onGoogle } from './places.ts';

export const question = 'Is this the panel’s shared mailbox?';
export const yes = { [question]: 'YES' };

const at = '2026-11-20T09:00:00.000Z';

type Kept = {
  readonly code: string;
  readonly world: World;
  readonly properties: readonly (readonly [string, string])[];
  readonly heartbeat: readonly (readonly [string, string])[];
  readonly triggers: readonly FakeTrigger[];
  readonly uuids: readonly string[];
};

let kept: Kept | undefined;

/** Set up by the shared mailbox, its people typed in, checked and confirmed, on Friday 20 November 2026 at 9am. */
export function givenSetUp(code: string): FakeGoogle {
  const google = fakeGoogle(code, at);
  const { workspace, scriptProperties, documentProperties, triggers, screen } = google;
  if (kept?.code === code) {
    workspace.restore(kept.world);
    for (const [name, value] of kept.properties) scriptProperties.kept.set(name, value);
    for (const [name, value] of kept.heartbeat) documentProperties.kept.set(name, value);
    triggers.push(...kept.triggers);
    google.uuids.push(...kept.uuids);
    return google;
  }
  google.run('setUp', { as: roleAccount, answers: yes });
  typePeople(google);
  google.run('checkInstallation', { as: roleAccount, answers: {} });
  const { code: figures } = onGoogle(google).register().rows.workbook.get('workbook')!.checked!;
  google.run('confirmCheck', { as: roleAccount, answers: { 'Confirm the check': figures } });
  screen.dialogs.length = 0;
  kept = {
    code,
    world: workspace.snapshot(),
    properties: [...scriptProperties.kept],
    heartbeat: [...documentProperties.kept],
    triggers: [...triggers],
    uuids: [...google.uuids],
  };
  return google;
}

/** What the council does by hand on the first day. */
export function typePeople({ workspace }: FakeGoogle): void {
  runSync(seedPeople(workspace.spreadsheetId, trialPeople), (request) =>
    workspace.handle(request, { email: roleAccount }),
  );
}
