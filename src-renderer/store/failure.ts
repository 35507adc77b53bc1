/** Whether the error is the browser's way of saying that the disk or the quota is full. */
export function isDiskFull(error: unknown): boolean {
  return /QuotaExceeded|NO_SPACE|disk full|ENOSPC/i.test(detailOf(error));
}

/** Name and message of an error and of what lies inside it; holds no values of records. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = (error as { inner?: unknown }).inner;
  return `${error.name}: ${error.message}${inner ? ` (${detailOf(inner)})` : ''}`;
}
