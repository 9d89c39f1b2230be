// What FormApp has and @types/google-apps-script 2.0.13 has not yet.
declare namespace GoogleAppsScript {
  namespace Forms {
    /** https://developers.google.com/apps-script/reference/forms/email-collection-type */
    enum EmailCollectionType {
      DO_NOT_COLLECT,
      VERIFIED,
      RESPONDER_INPUT,
    }
    /** https://developers.google.com/apps-script/reference/forms/form */
    // oxlint-disable-next-line typescript/consistent-type-definitions -- joins Google's own
    interface Form {
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
      setEmailCollectionType(emailCollectionType: EmailCollectionType): Form;
    }
    /** https://developers.google.com/apps-script/reference/forms/form-app */
    // oxlint-disable-next-line typescript/consistent-type-definitions -- joins Google's own
    interface FormApp {
      EmailCollectionType: typeof EmailCollectionType;
    }
  }
}
