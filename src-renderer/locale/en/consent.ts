/** Consent of graduates, and the notice that is read out. */
export const consent = {
  'consent.title': 'Consent',
  'consent.none': 'No consent has been noted.',
  'consent.office': 'worked with by this office',
  'consent.given': '{who}: edition {version}, {channel}, {time}',
  'consent.withdrawn': 'withdrawn {time}',
  'consent.withdraw': 'Withdraw',
  'consent.to': 'Handed to an enterprise (none: this office only)',
  'consent.give': 'Note the consent',
  'consent.channel': 'Channel',
  'consent.saved': 'The consent of {name} was noted.',
  'consent.taken': 'Noted that {name} has withdrawn the consent.',
  'consent.door-key': 'Agrees to the notice F7',
  'consent.booth-key': 'Agrees to be handed to this firm F7',
  'consent.stands': 'Has agreed (notice {version})',
  'consent.stands-booth': 'Has agreed to be handed to this firm',
  'consent.notice': 'Notice',
  'consent.notice.purpose':
    'Purpose: check-in, interview records, statistics and help for job seekers at this fair; handing résumé and contact to the firms you talk to.',
  'consent.notice.kinds':
    'Data: name, student number, college, major, degree, telephone, e-mail, what you look for, check-ins and interviews; the document number only to verify who you are.',
  'consent.notice.kept':
    'Kept: contact and document number are erased 12 months after the fair; the service ledger is kept for two years as the rules ask.',
  'consent.notice.given':
    'Handed over: you are asked separately before anything goes to any firm; saying no does not keep you from entering or being interviewed.',
  'consent.notice.rights':
    'Your rights: ask the staff at any time to see, correct or delete your data or to withdraw; what was done before stays lawful.',
};
