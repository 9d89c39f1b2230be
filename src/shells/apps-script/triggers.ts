import { rememberedForms } from './kept-form.ts';

type Builder = GoogleAppsScript.Script.TriggerBuilder;

/** A trigger of this installation: what it calls, and what sets it off. */
type Wanted = {
  readonly calls: string;
  /** The Form it listens to; a trigger of another Form is of no use. */
  readonly source?: string;
  readonly make: (builder: Builder) => GoogleAppsScript.Script.Trigger;
};

function wanted(): readonly Wanted[] {
  return [
    { calls: 'tick', make: (builder) => builder.timeBased().everyMinutes(5).create() },
    {
      calls: 'dailyCheck',
      make: (builder) =>
        builder.timeBased().atHour(6).everyDays(1).inTimezone('Europe/London').create(),
    },
    {
      calls: 'edited',
      make: (builder) => builder.forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(),
    },
    ...rememberedForms().map(({ formId }) => ({
      calls: 'formSubmitted',
      source: formId,
      make: (builder: Builder) => builder.forForm(formId).onFormSubmit().create(),
    })),
  ];
}

/** Triggers that are wanted and that the account this runs as has not made. It sees no others. */
export const missingTriggers = (): readonly string[] =>
  wanted()
    .filter((one) => standing(one).length === 0)
    .map(({ calls }) => calls);

/** Makes the triggers that are missing, and takes away any that stand twice. */
export function setTriggers(): void {
  for (const one of wanted()) {
    const [first, ...more] = standing(one);
    if (!first) one.make(ScriptApp.newTrigger(one.calls));
    for (const trigger of more) ScriptApp.deleteTrigger(trigger);
  }
}

const standing = ({ calls, source }: Wanted): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter(
    (trigger) =>
      trigger.getHandlerFunction() === calls &&
      (source === undefined || trigger.getTriggerSourceId() === source),
  );
