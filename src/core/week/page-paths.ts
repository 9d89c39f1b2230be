const part = (text: string): string => encodeURIComponent(text);

/** The pages that mails, tabs and To do lead to. Everything else about pages is the pages' own affair. */
export const paths = {
  refer: '/refer',
  referral: (reference: string): string => `/referrals/${part(reference)}`,
  amend: (reference: string): string => `/referrals/${part(reference)}/amend`,
  asked: (reference: string): string => `/referrals/${part(reference)}/asked`,
  papers: (reference: string): string => `/referrals/${part(reference)}/papers`,
  late: (reference: string): string => `/referrals/${part(reference)}/permission`,
  ownPanels: '/panels',
  panelSittings: (panel: string): string => `/panels/${part(panel)}/sittings`,
  caseNote: (panel: string): string => `/panels/${part(panel)}/case-note`,
  report: (panel: string, report: string): string =>
    `/panels/${part(panel)}/reports/${part(report)}`,
  sitting: (key: string): string => `/sittings/${part(key)}`,
  reply: (sitting: string): string => `/sittings/${part(sitting)}/reply`,
  minutes: (key: string): string => `/sittings/${part(key)}/minutes`,
  action: (key: string): string => `/actions/${part(key)}`,
  record: (key: string): string => `/records/${part(key)}`,
  oversight: '/oversight',
  overseen: (key: string): string => `/oversight/${part(key)}`,
  children: '/children',
  due: (panel: string): string => `/due/${part(panel)}`,
  followed: (panel: string, name: string): string => `/tracker/${part(panel)}/${part(name)}`,
  mail: (key: string): string => `/outbox/${part(key)}`,
  tab: (id: string): string => `/register/${part(id)}`,
} as const;
