export declare function findBrowser(
  platform?: string,
  environment?: Record<string, string | undefined>,
  isThere?: (path: string) => boolean,
): string | null;
