import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { InstallationCheck } from './installation-check.ts';

/** A phase of a panel that a person said has begun. Source: NS-8.7. */
export type BegunPhase = {
  readonly panel: string;
  readonly code: string;
  readonly from: LocalDate;
  readonly by: string;
};

/** Facts about the workbook itself. One row. */
export type WorkbookState = {
  readonly key: 'workbook';
  readonly version: number;
  readonly spreadsheetId: string;
  readonly roleAccount: string;
  /** Addresses outside these domains are held. */
  readonly allowedDomains: readonly string[];
  /** Everything that arrived before this instant (RFC 3339) has been taken. */
  readonly responsesTakenTo: string;
  /** Template name → Doc id. */
  readonly templates: Readonly<Record<string, string>>;
  readonly rootFolderId: string;
  /** Where drafts are kept; a workbook set up before there were any has none. */
  readonly draftsFolderId?: string;
  /** The generation when old ones were last cleared, for the next clearing. */
  readonly generationNoted?: { readonly generation: number; readonly at: LocalDateTime };
  /** No mail goes before a check of this installation has been confirmed. Not asked of a trial. */
  readonly checkFirst?: boolean;
  readonly checked?: InstallationCheck;
  /** Later phases of panels that a person confirmed, each with the day it begins. */
  readonly phases?: readonly BegunPhase[];
  /** Effects are stopped until a person says what this workbook is. */
  readonly stopped?: string;
  /** It was stopped and declared live again: what it has forgotten may have been made already. */
  readonly carriedOn?: true;
  /** What could not be done, in words, and since when; until a turn comes to its end. */
  readonly failed?: { readonly at: LocalDateTime; readonly what: string };
  /** Where pages of this register are reached: `http://127.0.0.1:8080`, or `https://…/exec?at=`. */
  readonly pagesUrl: string;
  /** What a Doc's id is put behind to open it: `https://docs.google.com/document/d/`. */
  readonly documentsUrl: string;
};

/** A value a person put in one of their own columns, as last taken in by the product. */
export type Taken = {
  readonly key: string; // `Outbox/receipt:RP-26-0142:1`
  readonly values: Readonly<Record<string, string>>;
  /** What the product answered beside each. */
  readonly answers: Readonly<Record<string, string>>;
};
