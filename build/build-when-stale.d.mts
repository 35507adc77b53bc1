export declare function isStale(root: string): boolean;
export declare function buildAll(root: string): void;
