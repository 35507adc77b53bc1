/** Version 3 keeps decisions about disputes, the authority of hubs, attachments and saved filters, and finds what was merged away: links to it are resolved when they are read. */
export const version3: Readonly<Record<string, string>> = {
  office: 'id, gone, mergedInto',
  fair: 'id, gone, mergedInto, firstDay',
  enterprise: 'id, gone, mergedInto, name, uscc',
  job: 'id, gone, mergedInto, enterprise',
  graduate: 'id, gone, mergedInto, studentNumber, documentNumber.sealed',
  booth: 'id, gone, mergedInto, fair, code',
  attendance: 'id, gone, mergedInto, fair, enterprise',
  placement: 'id, gone, mergedInto, fair, booth, enterprise',
  checkin: 'id, gone, mergedInto, fair, graduate',
  interview: 'id, gone, mergedInto, fair, enterprise, graduate, job',
  operator: 'id, gone, mergedInto',
  station: 'id, gone, mergedInto',
  decision: 'id, gone, mergedInto',
  authority: 'id, gone, mergedInto',
  attachment: 'id, gone, mergedInto',
  filter: 'id, gone, mergedInto',
};
