import { refused, type HostFailure } from '../../src-core/contract/host.ts';

const failureOfName: Record<string, HostFailure> = {
  NotFoundError: 'MISSING',
  NoModificationAllowedError: 'BUSY',
  QuotaExceededError: 'DISK_FULL',
  NotAllowedError: 'DENIED',
  SecurityError: 'DENIED',
  NotReadableError: 'DAMAGED',
};

/** The answer for an error of the browser's file system; `what` names the act and holds no personal data. */
export function refuseFor(error: unknown, what: string): { ok: false; code: HostFailure; detail: string } {
  const name = error instanceof Error || error instanceof DOMException ? error.name : typeof error;
  return refused(failureOfName[name] ?? 'FAILED', `${what}: ${name}`);
}

/** True where a file is simply not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
