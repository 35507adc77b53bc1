/**
 * The address of a portal as a person may type it, in the form that calls are put behind; undefined when it is none. Without TLS
 * only this computer may be meant: whoever sits in the hall's Wi-Fi must not read a token.
 */
export function portalAddress(text: string): string | undefined {
  const found = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\/[\w./-]*)?$/i.exec(text.trim());
  if (!found) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(host.toLowerCase());
  if (scheme.toLowerCase() === 'http' && !isHere) return undefined;
  return `${scheme}://${host}${port}${path}`.toLowerCase().replace(/\/+$/, '');
}
