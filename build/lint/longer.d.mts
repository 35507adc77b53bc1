export const longerFunctions: Readonly<Record<string, readonly string[]>>;
export const longerFiles: readonly string[];
