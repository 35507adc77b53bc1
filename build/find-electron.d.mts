export declare function findElectron(
  root: string,
  environment?: Record<string, string | undefined>,
): string | null;
