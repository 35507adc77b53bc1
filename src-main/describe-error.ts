/**
 * What may be said about an error in a log or an answer: its kind and its system code. The message is left out,
 * because the messages of the file system carry paths, and paths carry people's names.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = errorCode(error);
  return code ? `${error.name} ${code}` : error.name;
}

/** The system's word for what went wrong (ENOENT, ENOSPC ...), or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
