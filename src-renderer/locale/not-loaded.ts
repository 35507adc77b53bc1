/** Where the sentences themselves could not be loaded: in both languages, for which one is spoken is not certain. */
export const notLoaded = [
  'FairDesk 没有完整载入，还没有开始工作，记录没有改动。请重新打开；仍不行，请检查与服务器的连接。',
  'FairDesk was not loaded whole. It has not begun to work, and no record was changed. Please open it again; if that does not help, check the connection to the server.',
] as const;
