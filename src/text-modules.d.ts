declare module '*.md' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*.html' {
  const text: string;
  export default text;
}

/** Parsed, and not yet believed: a panel goes through its parser. */
declare module '*.yaml' {
  const parsed: unknown;
  export default parsed;
}
