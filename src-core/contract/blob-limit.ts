/** Bytes of one attachment at most. */
export const blobLimit = 20 * 1024 * 1024;
