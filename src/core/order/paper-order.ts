/** What people ask of the papers from the case system of one request. */
export type PaperOrder =
  /** A Doc of ours with the text that came as response `id`, or a link. */
  | {
      readonly kind: 'add-paper';
      /** Reference of the request. */
      readonly about: string;
      /** Empty where `of` says what it is. */
      readonly title: string;
      /** What the panel's file asks for that it is; empty for another paper. */
      readonly of: string;
      readonly id: string;
      readonly link?: string;
    }
  | {
      readonly kind: 'take-paper-back';
      readonly about: string;
      /** Its key. */
      readonly paper: string;
      readonly why: string;
    };
