/** Something a page cannot do, and what the visitor can do about it. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404;
  readonly title: string;
  readonly mend: string;

  constructor(status: Refusal['status'], title: string, because: string, mend: string) {
    super(because);
    this.status = status;
    this.title = title;
    this.mend = mend;
  }
}
