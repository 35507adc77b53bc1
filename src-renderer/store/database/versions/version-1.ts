/**
 * Tables and indexes of version 1, frozen with the first release. A later version adds to them in a file of its own;
 * nothing is ever removed or renamed. In Dexie's notation: primary key first, `&` unique.
 *
 * Written out instead of derived from the declarations, because a released version must stay as it was when a
 * declaration changes; a test compares the newest version with what the declarations ask for.
 */
export const version1: Readonly<Record<string, string>> = {
  office: 'id, gone',
  fair: 'id, gone, firstDay',
  enterprise: 'id, gone, name, uscc',
  job: 'id, gone, enterprise',
  graduate: 'id, gone, studentNumber, documentNumber.sealed',
  booth: 'id, gone, fair, code',
  attendance: 'id, gone, fair, enterprise',
  placement: 'id, gone, fair, booth, enterprise',
  checkin: 'id, gone, fair, graduate',
  interview: 'id, gone, fair, enterprise, graduate, job',
  operator: 'id, gone',
  station: 'id, gone',
  changes: 'n, &hlc',
  commits: 'n, group',
  later: 'hlc, record',
  quarantine: '++id',
  peers: 'id',
  local: 'name',
  searchPacks: 'id',
};
