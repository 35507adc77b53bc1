/** What the lists of the libraries have beside their rows: saved filters, work on many records, files. */
export const lists = {
  'lists.filters': 'Saved filters',
  'lists.filter.name': 'Name what is shown now',
  'lists.filter.save': 'Save',
  'lists.filter.replace': 'Replace',
  'lists.filter.first': 'Search or filter first, then save it here.',
  'lists.filter.shared': 'Saved filters travel with the records to every laptop of the office; f opens them.',
  'lists.filter.saved': 'Filter “{name}” saved.',
  'lists.filter.removed': 'Filter “{name}” deleted.',
  'lists.filter.remove': 'Delete filter “{name}”',
  'lists.filter.strange': '“{name}” holds conditions that this version does not know; they were not applied.',
};
