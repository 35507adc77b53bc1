/** A clock that is so far from a portal's or hub's spoils the times in records; the way there and back takes a minute at most. */
export const tolerableSkewMs = 120_000;
