/**
 * What the pure program sees of Google's client library: names without substance.
 *
 * The register takes only the shapes of requests and replies from `@googleapis/*`. Their files also
 * describe the clients, and through them all of Node, whose globals would then compile anywhere.
 * Here that road ends: `Buffer` or `console` in a pure layer does not compile.
 */
declare const closed: unique symbol;
interface Closed {
  readonly [closed]: never;
}

export type OAuth2Client = Closed;
export type JWT = Closed;
export type Compute = Closed;
export type UserRefreshClient = Closed;
export type BaseExternalAccountClient = Closed;
export type GoogleAuth = Closed;
export type GaxiosResponseWithHTTP2<T> = Closed & { readonly data: T };
export type GoogleConfigurable = Closed;
export type MethodOptions = Closed;
export type StreamMethodOptions = Closed;
export type GlobalOptions = object;
export type BodyResponseCallback<T> = Closed & { readonly data: T };
export type APIRequestContext = Closed;
export type AuthPlus = Closed;
export type Readable = Closed;
