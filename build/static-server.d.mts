export declare const whoPath: string;
export declare function serveFolder(options: {
  folder: string;
  port: number;
  contentSecurityPolicy: string;
  version: string;
}): Promise<{ origin: string; port: number; close(): Promise<void> }>;
