import { toHalfWidth } from './to-half-width.ts';

/** Free mailboxes that anyone can open; a notice of an employer that names only such a one is looked at again. */
const publicHosts = new Set(
  '163.com 126.com yeah.net qq.com foxmail.com vip.qq.com sina.com sina.cn sohu.com 139.com 189.cn wo.cn 21cn.com tom.com aliyun.com gmail.com hotmail.com outlook.com live.com msn.com yahoo.com icloud.com'.split(
    ' ',
  ),
);

export type EmailCheck =
  | { readonly format: 'bad'; readonly problem: 'empty' | 'no-at' | 'several' | 'host' | 'name' }
  | { readonly format: 'ok'; readonly address: string; readonly isPublicHost: boolean };

/** Reads one e-mail address. Full-width signs and spaces around it are forgiven; the host is stored in lower case. */
export function checkEmail(text: string): EmailCheck {
  const address = toHalfWidth(text)
    .replace(/^mailto:/i, '')
    .replace(/\s*@\s*/g, '@')
    .replace(/。/g, '.');
  if (address === '') return { format: 'bad', problem: 'empty' };
  const parts = address.split('@');
  if (parts.length === 1) return { format: 'bad', problem: 'no-at' };
  if (parts.length > 2 || /[\s,;、/]/.test(address)) return { format: 'bad', problem: 'several' };
  const [name = '', hostAsTyped = ''] = parts;
  const host = hostAsTyped.toLowerCase();
  if (!/^[\w!#$%&'*+=?^`{|}~-]+(?:\.[\w!#$%&'*+=?^`{|}~-]+)*$/.test(name))
    return { format: 'bad', problem: 'name' };
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/.test(host))
    return { format: 'bad', problem: 'host' };
  return { format: 'ok', address: `${name}@${host}`, isPublicHost: publicHosts.has(host) };
}

/** An e-mail address in its one spelling; what is none stays as it is written, in half-width. */
export function tidyEmail(text: string): string {
  const check = checkEmail(text);
  return check.format === 'ok' ? check.address : toHalfWidth(text);
}
