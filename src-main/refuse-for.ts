import { refused, type HostFailure } from '../src-core/contract/host.ts';
import { describeError, errorCode } from './describe-error.ts';

const failureOfCode: Record<string, HostFailure> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EACCES: 'DENIED',
  EPERM: 'DENIED',
  EROFS: 'DENIED',
  EBUSY: 'BUSY',
  ENOENT: 'MISSING',
  Z_DATA_ERROR: 'DAMAGED',
  Z_BUF_ERROR: 'DAMAGED',
};

/** The answer for an error of the file system; `what` names the act and holds no personal data. */
export function refuseFor(error: unknown, what: string): { ok: false; code: HostFailure; detail: string } {
  const code = failureOfCode[errorCode(error) ?? ''] ?? 'FAILED';
  return refused(code, `${what}: ${describeError(error)}`);
}
