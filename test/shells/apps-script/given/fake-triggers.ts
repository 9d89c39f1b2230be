/** A trigger somebody made. */
export type FakeTrigger = {
  readonly id: string;
  readonly handler: string;
  /** Whose rights its runs have. */
  readonly owner: string;
  readonly on: 'clock' | 'edit' | 'form-submit';
  /** The workbook or the Form it listens to. */
  readonly source?: string;
  readonly everyMinutes?: number;
  /** At which hour of which zone, each day. */
  readonly atHour?: number;
  readonly zone?: string;
};

export type Triggers = {
  readonly all: FakeTrigger[];
  /** `ScriptApp` for a run that `owner` has started. */
  readonly scriptApp: (owner: string, webAppUrl: string | null) => object;
};

export function fakeTriggers(): Triggers {
  const all: FakeTrigger[] = [];
  let made = 0;
  const create = (trigger: Omit<FakeTrigger, 'id'>) => () => {
    made += 1;
    const one = { id: `trigger-${String(made)}`, ...trigger };
    all.push(one);
    return asTrigger(one);
  };
  const clock = (trigger: Omit<FakeTrigger, 'id'>) => ({
    everyMinutes: (everyMinutes: number) => clock({ ...trigger, everyMinutes }),
    atHour: (atHour: number) => clock({ ...trigger, atHour }),
    everyDays: () => clock(trigger),
    inTimezone: (zone: string) => clock({ ...trigger, zone }),
    create: create(trigger),
  });
  return {
    all,
    scriptApp: (owner, webAppUrl) => ({
      newTrigger: (handler: string) => ({
        timeBased: () => clock({ handler, owner, on: 'clock' }),
        forSpreadsheet: (book: { readonly getId: () => string }) => ({
          onEdit: () => ({ create: create({ handler, owner, on: 'edit', source: book.getId() }) }),
        }),
        forForm: (source: string) => ({
          onFormSubmit: () => ({ create: create({ handler, owner, on: 'form-submit', source }) }),
        }),
      }),
      // Each account sees its own triggers only.
      getProjectTriggers: () => all.filter((one) => one.owner === owner).map(asTrigger),
      deleteTrigger: (trigger: ReturnType<typeof asTrigger>) => {
        const at = all.findIndex(({ id }) => id === trigger.getUniqueId());
        if (at >= 0) all.splice(at, 1);
      },
      getService: () => ({ getUrl: () => webAppUrl }),
      AuthMode: { FULL: 'FULL' },
      AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
      getAuthorizationInfo: () => ({ getAuthorizationStatus: () => 'NOT_REQUIRED' }),
    }),
  };
}

const asTrigger = ({ id, handler, source }: FakeTrigger) => ({
  getUniqueId: () => id,
  getHandlerFunction: () => handler,
  getTriggerSourceId: () => source ?? '',
});
