/** Of a record, an office, a station: a UUID as we make them, and what others may have made in its place. */
export const idPattern = /^[\w-]{1,64}$/;
