import type { RouteName } from '../pages/routes.ts';
import { access } from './access-answers.ts';
import { asked, askedAnswered, tooOldAsked } from './asked-answers.ts';
import { caseNote } from './case-note-answers.ts';
import { children, extractBrought, tooOldExtract } from './children-answers.ts';
import { due, dueAnswered, tooOldDue } from './due-answers.ts';
import { followed, followedAnswered, tooOldFollowed } from './followed-answers.ts';
import { carryOn, home, inTheWorkbook, mail, outbox } from './home-answers.ts';
import { answeredMinutes, minutes, sitting, tooOldMinutes } from './sitting-answers.ts';
import { action, actionDone, tooOldAction } from './own-answers.ts';
import { overseen, overseenAnswered, tooOldOverseen } from './overseen-answers.ts';
import { oversight } from './oversight-answers.ts';
import { ownPanelBrought, ownPanels, tooOldOwnPanel } from './own-panel-answers.ts';
import { record, recordAnswered, tooOldRecord } from './record-answers.ts';
import {
  panelSittings,
  panelSittingsTyped,
  tooOldPanelSittings,
} from './panel-sittings-answers.ts';
import { deleted, deletion, draft } from './draft-answers.ts';
import { answeredLate, late, tooOldLate } from './late-answers.ts';
import { report, reportAnswered, tooOldReport } from './report-answers.ts';
import { paperAnswered, papers, tooOldPaper } from './papers-answers.ts';
import { replied, reply, tooOldReply } from './reply-answers.ts';
import { amend, answeredForm, refer, referTo, tooOldForm } from './referral-answers.ts';
import { status, tooOldWithdrawal, withdrawal, withdrawn } from './request-answers.ts';
import type { Answer } from './visit.ts';

/** What one address does. */
export type SiteRoute = {
  readonly get?: Answer;
  /** The form came with its own token. */
  readonly post?: Answer;
  /** It did not: nothing is done, and what was typed is shown again. */
  readonly tooOld?: Answer;
};

/**
 * Every address that both hosts answer. Those of `routes` that are not here stand in for the workbook
 * and its documents, and only the local trial has them.
 */
export const siteRoutes: Readonly<Partial<Record<RouteName, SiteRoute>>> = {
  home: { get: home },
  carryOn: { post: carryOn },
  refer: { get: refer, post: answeredForm, tooOld: tooOldForm },
  referTo: { get: referTo, post: answeredForm, tooOld: tooOldForm },
  draft: { get: draft },
  deleteDraft: { get: deletion, post: deleted },
  access: { get: access },
  referral: { get: status },
  amend: { get: amend, post: answeredForm, tooOld: tooOldForm },
  withdraw: { get: withdrawal, post: withdrawn, tooOld: tooOldWithdrawal },
  asked: { get: asked, post: askedAnswered, tooOld: tooOldAsked },
  papers: { get: papers, post: paperAnswered, tooOld: tooOldPaper },
  permission: { get: late, post: answeredLate, tooOld: tooOldLate },
  ownPanels: { get: ownPanels, post: ownPanelBrought, tooOld: tooOldOwnPanel },
  panelSittings: { get: panelSittings, post: panelSittingsTyped, tooOld: tooOldPanelSittings },
  caseNote: { get: caseNote },
  report: { get: report, post: reportAnswered, tooOld: tooOldReport },
  sitting: { get: sitting },
  reply: { get: reply, post: replied, tooOld: tooOldReply },
  replyFor: { get: reply, post: replied, tooOld: tooOldReply },
  minutes: { get: minutes, post: answeredMinutes, tooOld: tooOldMinutes },
  action: { get: action, post: actionDone, tooOld: tooOldAction },
  record: { get: record, post: recordAnswered, tooOld: tooOldRecord },
  oversight: { get: oversight },
  overseen: { get: overseen, post: overseenAnswered, tooOld: tooOldOverseen },
  children: { get: children, post: extractBrought, tooOld: tooOldExtract },
  due: { get: due, post: dueAnswered, tooOld: tooOldDue },
  followed: { get: followed, post: followedAnswered, tooOld: tooOldFollowed },
  outbox: { get: outbox },
  mail: { get: mail },
  register: { get: inTheWorkbook },
  tab: { get: inTheWorkbook },
};
