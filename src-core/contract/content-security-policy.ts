const before = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
];
const after = [
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

function policyWith(connections: string): string {
  return [...before, connections, ...after].join('; ');
}

/**
 * The content security policy of every page of FairDesk: nothing from any other origin, no eval, no frames but our own print
 * documents. antd writes its styles at run time, hence 'unsafe-inline' for styles alone.
 */
export const contentSecurityPolicy = policyWith("connect-src 'self'");

/**
 * The same in a browser, where the page itself has to reach the office's portal, which may be at any address: data may go
 * out by https, and scripts still come from nowhere else. docs/adr/0018.
 */
export const browserSecurityPolicy = policyWith(
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
);

/** The policy of a document that is only printed: it may show text and pictures that it carries itself. */
export const printSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";
