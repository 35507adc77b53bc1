#!/usr/bin/env node
// `npx fairdesk-portal ...`: the portal's commands; `npm run portal` serves.
import '../src-portal/cli.ts';
