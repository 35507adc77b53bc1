/** Badges of graduates. */
export const badges = {
  'badges.key': 'Badges',
  'badges.title': 'Print badges',
  'badges.help':
    'Everybody has a code, printed as a QR code and a barcode that the scanners at check-in and at the interviews know. It holds no student number or other personal data, and it is the same at whatever laptop it is printed.',
  'badges.who': 'For whom',
  'badges.selected': 'The {count} selected',
  'badges.listed': 'The {count} in the list',
  'badges.new-only': 'Only those not printed yet ({count})',
  'badges.layout': 'Paper and layout',
  'badges.layout.a4-2x5': 'A4, 10 a sheet (90×54 mm, cut along the dashes)',
  'badges.layout.a4-3x8': 'A4 sheet of labels, 24 a sheet (70×37 mm)',
  'badges.layout.label-60x40': 'Label printer, 60×40 mm',
  'badges.layout.label-80x50': 'Label printer, 80×50 mm',
  'badges.part': 'Many people: printed in {count} {count|part|parts}',
  'badges.part-of': '{from} to {to}',
  'badges.print': 'Print {count}',
  'badges.pdf': 'Save as PDF',
  'badges.pdf-in-browser':
    'In the print window of the browser choose a scale of 100% and no margins; it can save a PDF there too.',
  'badges.drawing': 'Drawing badges…',
  'badges.nobody':
    'Nothing to print: all of them have a badge. To print them again, untick “Only those not printed yet”.',
  'badges.preview': 'What the first badge looks like',
  'badges.noted':
    'Noted that the {count|badge|badges} of {count} {count|person|people} {count|was|were} printed.',
  'badges.not-noted':
    'The badges went to the printer, but it could not be noted whose. They will be listed again.',
  'badges.left':
    '{count} {count|person was|people were} left out: the record was deleted, or its id cannot be made a code.',
  'badges.failed': 'Not printed: {why}',
  'badges.file': 'Badges-{title}',
};
