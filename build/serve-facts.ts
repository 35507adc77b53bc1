import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { browserSecurityPolicy } from '../src-core/contract/content-security-policy.ts';

/**
 * Leaves beside the built page what its server has to know (plain Node, which reads no TypeScript): the content
 * security policy, and which build this is.
 */
export function serveFacts(path: string, build: { version: string; builtAt: string }): Plugin {
  return {
    name: 'serve-facts',
    apply: 'build',
    closeBundle() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        JSON.stringify({ ...build, contentSecurityPolicy: browserSecurityPolicy }, null, 2),
      );
    },
  };
}
