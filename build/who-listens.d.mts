export declare function whoListens(port: number): Promise<string | null>;
