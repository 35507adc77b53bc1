export type Bucket = {
  getDirectory(): Promise<FileSystemDirectoryHandle>;
  /** A page may ask, a worker may not. */
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
};
type StorageBuckets = { open(name: string, options: { durability: 'strict' }): Promise<Bucket> };

/** The storage bucket of the twins: it lies in another folder of the disk than everything else of a page. */
export async function openTwinBucket(): Promise<Bucket | null> {
  const buckets = (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
  return buckets ? buckets.open('journal', { durability: 'strict' }) : null;
}
