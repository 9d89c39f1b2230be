import { offeredFrom } from '../../src/core/panel/offered-panels.ts';
import type { Offered } from '../../src/core/panel/offered-panels.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import type { Person } from '../../src/core/register/register.ts';
import { resourcesPanel } from '../core/given/resources-panel.ts';

/** A second panel of the same council: the Resources Panel's figures under another name. */
const secondPanel: Panel = {
  ...resourcesPanel,
  code: 'second',
  name: 'Second Panel',
  shortName: 'Second Panel',
};

export const twoPanels: readonly Panel[] = [resourcesPanel, secondPanel];

export const twoOffered: Offered = {
  panels: twoPanels.map(offeredFrom),
  unlessChosen: twoPanels.map(({ code }) => code),
};

const person = (role: Person['role'], at: string, panels?: readonly string[]): Person => ({
  role,
  email: `${at}@council.example`,
  name: `Person ${at}`,
  title: `Title of ${at}`,
  ...(panels ? { panels } : {}),
});

const seats = ['chair', 'vice-chair', 'administrator', 'member'] as const;

/** Every seat of each panel held by somebody of its own, and every seat held on both. */
export const peopleOfTwo: readonly Person[] = [
  ...seats.map((role) => person(role, `${role}.resources`, ['resources'])),
  ...seats.map((role) => person(role, `${role}.second`, ['second'])),
  ...seats.map((role) => person(role, `${role}.both`)),
  person('worker', 'worker.one'),
  person('worker', 'worker.two'),
  person('manager', 'manager.one'),
];
