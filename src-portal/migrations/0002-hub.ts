/** Stations that join without an invitation wait for the key of sealed values; it passes through here sealed for them alone. */
export const hub = `
alter table station add column exchange_key text;
alter table station add column key_grant text;
`;
