import { expect, test } from 'vitest';
import { type Invitation, invitationText, readInvitation } from '../../../src-core/contract/invitation.ts';
import { portalAddress } from '../../../src-core/contract/portal-address.ts';

const invitation: Invitation = {
  v: 1,
  workspace: '019aa0c1-0000-7000-8000-000000000000',
  name: '示例大学',
  url: 'https://portal.example:8443',
  code: 'ABCD-123456',
  key: 'ab'.repeat(32),
};

test('an invitation is capitals and digits, and is read back however a scanner breaks it into lines', () => {
  const text = invitationText(invitation);
  expect(text).toMatch(/^FAIRDESK-[A-Z2-7]+$/);
  expect(readInvitation(text)).toEqual(invitation);
  expect(readInvitation(` ${text.slice(0, 50).toLowerCase()}\r\n${text.slice(50)} `)).toEqual(invitation);
});

test('a part of one, another text and an address that is not safe are none', () => {
  const text = invitationText(invitation);
  expect(readInvitation(text.slice(0, -8))).toBeUndefined();
  expect(readInvitation('FAIRDESK-')).toBeUndefined();
  expect(readInvitation('11010519491231002X')).toBeUndefined();
  expect(readInvitation(invitationText({ ...invitation, url: 'http://portal.example' }))).toBeUndefined();
});

test('only https is an address, and plain http for this computer alone', () => {
  expect(portalAddress(' HTTPS://Portal.Example.edu.cn/desk/ ')).toBe('https://portal.example.edu.cn/desk');
  expect(portalAddress('http://127.0.0.1:4328')).toBe('http://127.0.0.1:4328');
  for (const wrong of [
    'http://192.168.1.5:4328',
    'portal.example',
    'https://',
    'javascript:alert(1)',
    'https://a@b',
  ])
    expect(portalAddress(wrong)).toBeUndefined();
});
