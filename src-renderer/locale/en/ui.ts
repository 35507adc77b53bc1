/** Tables, forms, drawers and the small parts that every screen shares. */
export const ui = {
  'ui.weekday.0': 'Sun',
  'ui.weekday.1': 'Mon',
  'ui.weekday.2': 'Tue',
  'ui.weekday.3': 'Wed',
  'ui.weekday.4': 'Thu',
  'ui.weekday.5': 'Fri',
  'ui.weekday.6': 'Sat',
  'ui.outcome.one-copy':
    'Saved, but in one copy only; the second is being retried. There is no need to type it again.',
  'ui.outcome.disk-full':
    'The disk is full, so this was not saved. Free some space and try again; what was saved before is safe.',
  'ui.outcome.not-writer':
    'Another window is recording, so this was not saved here. Work there, or take over in this window.',
  'ui.outcome.stopped':
    'The second copy cannot be written, so no new records are taken and this one was not saved. Export the rescue file first.',
  'ui.outcome.failed':
    'Not saved: the database did not take it. Try again; if it fails again, open FairDesk anew.',
};
