/** From the first click to the first screen: opening, repairs, and what stands in the way. */
export const start = {
  'start.opening': 'Opening ...',
  'start.step.heal': 'Checking the database ...',
  'start.step.compare': 'Comparing the two copies ...',
  'start.step.rebuild-database': 'Rebuilding the database from the journal ...',
  'start.step.complete-journal': 'Completing the journal ...',
  'start.again': 'Try again',
  'start.safe': 'What is safe',
  'start.do': 'What to do',
  'start.rescue': 'Export the rescue file',
  'start.rescue-help':
    'The rescue file holds everything that can still be read; any FairDesk opens it. Put it on a USB stick.',
  'start.rescue-saved':
    'The rescue file is saved as {name}, sealed with your passphrase. Nobody opens it without: keep both as you keep an identity card.',
  'start.rescue-passphrase':
    'A rescue file holds every record and the key of the sensitive values, so it is sealed. At least ten characters, four unrelated words for instance; write it on paper, and keep it apart from the stick.',
  'start.rescue-incomplete':
    'Parts of both copies cannot be read, so this rescue file is not complete. Keep it and ask for help.',
  'start.rebuild': 'Discard the database, rebuild it from the journal ({commits} {commits|save|saves})',
  'start.rebuild-of':
    'Discard the database, rebuild it from the journal ({commits} of the {known} {known|save|saves} made here)',
  'start.join-broken':
    'Joining an office broke off the last time; the part that had come has been cleared away. Please join once more; who joins by an invitation or by digits asks for new ones.',
  'start.restore-broken':
    'Opening a rescue file was interrupted; what had been written of it has been removed. Open it once more.',
  'start.other-window.title': 'FairDesk is open in another window',
  'start.other-window.safe': 'Everything saved is there, and the other window works as usual.',
  'start.other-window.do':
    'Only one window records at a time. Go back to that window, or take over here: that window will then only show.',
  'start.other-window.take-over': 'Take over here',
  'start.other-window.show': 'Only look',
  'start.blocked-upgrade.title': 'An older window is in the way of the upgrade',
  'start.blocked-upgrade.safe': 'Everything saved is there, unchanged.',
  'start.blocked-upgrade.do': 'Close all other FairDesk windows, then try again.',
  'start.newer-version.title': 'These records were written by a newer FairDesk',
  'start.newer-version.safe': 'Everything saved is there. This version does not touch it.',
  'start.newer-version.do': 'Install the newer FairDesk and open it.',
  'start.damaged-key.title': 'The key to sensitive values cannot be unlocked',
  'start.damaged-key.safe': 'The records are on the disk; their sensitive values are still sealed.',
  'start.damaged-key.do':
    'Log in to this computer with the account used before. After a change of account or machine, export the rescue file and open it under the old account.',
  'start.damaged-foreign-journal.title': 'The journal does not belong to this database',
  'start.damaged-foreign-journal.safe':
    'Neither was changed. They come from two workspaces, and FairDesk does not mix them.',
  'start.damaged-foreign-journal.do':
    'If a data folder was copied, put the old one back; otherwise export the rescue file and ask for help.',
  'start.damaged-database.title': 'The database cannot be opened',
  'start.damaged-database.safe': 'The journal is the second copy; it is unchanged.',
  'start.damaged-database.do':
    'Export the rescue file first, then try again. If it still cannot be opened, the database can be discarded and rebuilt from the journal: the button says how many saves come back.',
  'start.damaged-journal.title': 'The journal cannot be read',
  'start.damaged-journal.safe': 'The database is unchanged.',
  'start.damaged-journal.do': 'Export the rescue file first, check the disk, then try again.',
  'start.disk-full.title': 'The disk is full',
  'start.disk-full.safe': 'No record is half written, and what was saved was not touched.',
  'start.disk-full.do':
    'Export the rescue file to a USB stick first, then empty the recycle bin or move large files, leave at least 3 GB, and try again.',
  'start.journal-unwritable.title': 'The second copy cannot be written',
  'start.journal-unwritable.safe':
    'Everything saved is there. While the second copy cannot be written, FairDesk takes no new records.',
  'start.journal-unwritable.do':
    'See whether the disk is read-only or full, close programs that hold the file, then try again.',
  'start.lost.title': 'Both copies on this computer are gone',
  'start.lost.safe':
    '“{name}” was saved at least {count} {count|time|times} on this computer, as far as is known last at {at}; now neither database nor journal can be read. Other computers and rescue files are not affected.',
  'start.lost.do':
    'If there is a rescue file or another computer with the data, do not go on here. If there is none, you can begin anew.',
  'start.lost.begin': 'Begin anew',
  'start.lost-part': 'Some records are lost',
  'start.lost-part-do':
    'If there is a rescue file or another computer with the data, do not delete it. Check the check-ins and interviews of that time and enter what is missing.',
  'start.repair.lost':
    'Between {after} and {before}, {writes} {writes|write|writes} (each save, and each change in it, is one) {writes|is|are} in neither copy any more.',
  'start.repair.twin-set-aside':
    "The journal's twin said something else and was put aside; {commits} {commits|save that only it held was|saves that only it held were} taken over.",
  'start.repaired': 'Mended at the start; nothing that was confirmed as saved is lost',
  'start.repair.torn-line':
    "The journal's last line was not finished ({bytes} {bytes|byte|bytes}) and was cut off. It had never been shown as saved.",
  'start.repair.damaged-lines':
    '{lines} {lines|line of the journal was damaged and was|lines of the journal were damaged and were} checked against the database.',
  'start.repair.database-rebuilt':
    'The database was empty or unreadable and was rebuilt from the journal: {commits} {commits|save|saves}.',
  'start.repair.database-completed':
    'The database missed {commits} {commits|save; it|saves; they} came from the journal.',
  'start.repair.journal-completed':
    'The journal missed {commits} {commits|save; it|saves; they} came from the database.',
  'start.repair.journal-recreated':
    'The journal was gone and was written anew from the database: {commits} {commits|save|saves}.',
  'start.repair.journal-from-twin':
    'The journal was gone and came back from its twin. The twin is half a second behind, on a full disk longer: look whether the last records are all there.',
  'start.clock.title': "Check this computer's time",
  'start.clock.before-build': 'This computer says {now}, which is before FairDesk was released.',
  'start.clock.before-last-record': 'This computer says {now}, which is before the last save.',
  'start.clock.long-after-last-record': 'This computer says {now}, more than seven days after the last save.',
  'start.clock.help':
    'The time goes into check-ins and interviews. If it is wrong, correct it in the system settings first, then try again.',
  'start.clock.right': 'The time is right, go on',
  'start.set-up.others':
    'The records of “{names}” stay at this laptop as they are. To join another office use the invitation, hub or bundle at the side; you can also make a new one here.',
  'start.set-up.back-to': 'Back to “{name}”',
  'start.set-up.title': 'Welcome to FairDesk',
  'start.set-up.help': 'It works without a network. Records stay on this computer, in two copies.',
  'start.set-up.office': 'Employment office',
  'start.set-up.operator': 'Your name',
  'start.set-up.station': 'Name of this computer',
  'start.set-up.station-usual': 'Station 1',
  'start.set-up.fair': 'The first fair',
  'start.set-up.fair-help': 'It can be changed later, and more can be added.',
  'start.set-up.later': 'Enter the fair later',
  'start.set-up.with-fair': 'Enter the fair now',
  'start.set-up.save': 'Begin',
  'start.set-up.demonstration': 'Load a demonstration fair',
  'start.set-up.demonstration-help':
    'See what it is like first: invented enterprises, posts and graduates, kept apart from your own data.',
  'start.set-up.loading': 'Writing the demonstration ...',
  'start.set-up.morning': 'Morning',
  'start.set-up.afternoon': 'Afternoon',
  'start.set-up.rescue': 'Open a rescue file',
  'start.set-up.rescue-help':
    'After a change of computer, or when the old data cannot be opened: brings all records back.',
  'start.set-up.no-key':
    'The key to sensitive values in this file cannot be read. Open it on the computer and under the account it was made with.',
  'start.set-up.too-large': '“{name}” is too large ({size} GB); 2 GB is the most. Ask for help.',
  'start.set-up.place-taken': 'There are records here already; nothing was changed. Load anew and look.',
  'start.set-up.restore': 'Restore all records',
  'start.set-up.wrong-passphrase': 'The passphrase is wrong. Nothing was changed.',
  'start.set-up.damaged-rescue':
    'This rescue file is incomplete or was altered. Take another one, or ask the maintainers.',
  'start.set-up.not-a-rescue': 'This is not a rescue file. Choose one that ends in .fairdesk.',
  'start.set-up.failed': 'It could not be made: {why}',
  'start.set-up.back': 'Back',
  'start.set-up.demonstration-reviewer': 'Second checker',
  'start.set-up.demonstration-operator': 'Demonstrator',
  'start.guest.title': 'This browser cannot record here yet',
  'start.guest.why':
    'The browser does not trust the certificate of the hub, so nobody can promise that this page opens again with the records in it. Once the certificate of the office is installed, it can.',
  'start.guest.download': 'Download the certificate of the office',
  'start.guest.install':
    'Open it and install it among the trusted root authorities. Do that beside whoever is in charge of the hub.',
  'start.guest.again': 'Close all windows of the browser and open this address again.',
};
