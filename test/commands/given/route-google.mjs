/**
 * Preloaded into a process that a test starts (`node --import`): whatever it asks of Google goes to the
 * address in LOCAL_GOOGLE, with the host it meant in `x-google-host`. Nothing else leaves the machine.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const local = new URL(process.env.LOCAL_GOOGLE);

function refuseOthers({ hostname }) {
  if (/(^|\.)googleapis\.com$/.test(hostname)) return;
  throw new Error(`A test asked for ${hostname}.`);
}

/** As `http.request`, for the clients that speak through Node’s own https. */
https.request = (first, options = {}, answered) => {
  const url = new URL(first);
  refuseOthers(url);
  const headers = { ...options.headers, 'x-google-host': url.hostname };
  const { hostname, port } = local;
  const path = url.pathname + url.search;
  return http.request({ method: options.method, headers, hostname, port, path }, answered);
};
syncBuiltinESMExports();

const fetchFrom = globalThis.fetch;

/** For the clients that speak through fetch. */
globalThis.fetch = (asked, options = {}) => {
  const url = new URL(asked.url ?? asked);
  refuseOthers(url);
  const headers = new Headers(options.headers ?? asked.headers);
  headers.set('x-google-host', url.hostname);
  return fetchFrom(new URL(url.pathname + url.search, local), { ...options, headers });
};
