/** Handing over to the central portal, and joining an office. */
export const sync = {
  'sync.title': 'Hand-over',
  'sync.address': 'Address of the portal',
  'sync.code': 'Pairing code',
  'sync.role': 'This computer',
  'sync.role-head': "The head's computer; it may invite others",
  'sync.role-station': 'An ordinary station',
  'sync.demonstration': 'The demonstration is not handed to a portal.',
  'sync.handed-over': '{done} of {all} handed over,',
  'sync.set-aside':
    '{count} of them {count|has been set aside by the portal and does|have been set aside by the portal and do} not count there.',
  'sync.answered': 'the portal last answered at {time}',
  'sync.never-answered': 'the portal has not answered yet',
  'sync.reading':
    'Another window records and hands over; this one only shows. To connect, pause or disconnect here, first press “Take over here” above.',
  'sync.now': 'Hand over now',
  'sync.pause': 'Pause',
  'sync.resume': 'Go on',
  'sync.paused':
    'Hand-over is paused, attachments too, and stays so when FairDesk is opened again. Records are stored on this computer as always.',
  'sync.paused-short': 'paused',
  'sync.next-try': 'Next try at {time}, or press “Hand over now”.',
  'sync.whose-clock.central': "the portal's",
  'sync.whose-clock.hub': "the hub's",
  'sync.clock-ahead':
    "This computer's clock is {minutes} {minutes|minute|minutes} ahead of {whose}. Check the system clock.",
  'sync.clock-behind':
    "This computer's clock is {minutes} {minutes|minute|minutes} behind {whose}. Check the system clock.",
  'sync.files.unsent':
    '{count} {count|attachment has|attachments have} not arrived there yet. {count|It travels|They travel} after all records.',
  'sync.files.unsent-short': '{count} {count|file|files}',
  'sync.files.not-fetched': 'There are attachments that have not come to this laptop yet.',
  'sync.files.here': 'This laptop could not keep or read an attachment: {why}',
  'sync.files.way': 'Nobody answered while attachments were on their way.',
  'sync.files.peer': 'An attachment was not taken there; perhaps the disk is full.',
  'sync.files.next-try': ' Next try at {time}.',
  'sync.disconnect': 'Disconnect',
  'sync.disconnect-ask': 'Disconnect this computer from the portal?',
  'sync.disconnect-means':
    'All records stay on this computer; later changes are not handed over any more. Connecting again needs a new code.',
  'sync.connect.help':
    "Connected to the school's portal, records are handed over whenever there is a network; without one, work goes on. The portal's administrator gives you the address and the code.",
  'sync.connect.do': 'Connect',
  'sync.connect.address-wrong': 'Enter the whole address, beginning with https://.',
  'sync.connect.code-wrong': 'A code is four letters or digits and six digits, such as ABCD-123456.',
  'sync.other-office':
    'This code belongs to another office. Ask the administrator to make room for this office under the id {id}, and for another code.',
  'sync.invite.title': 'Invite another computer',
  'sync.invite.help':
    'On the first screen of the other computer choose “Join an office” and scan the code from here, or paste the text. The invitation holds the key of the sensitive values: show it only to the person beside you, and hide it afterwards.',
  'sync.invite.show': 'Show the invitation',
  'sync.invite.hide': 'Hide',
  'sync.invite.copy': 'Copy the text',
  'sync.invite.until': 'Valid until {time}, and once only.',
  'sync.join.title': 'Join an office',
  'sync.join.help':
    'Your office has FairDesk on another computer already: show the invitation there under Settings → Hand-over, and scan it here.',
  'sync.join.invitation': 'Invitation (scan or paste)',
  'sync.join.of': 'This is an invitation of “{name}”.',
  'sync.join.name': 'Give this computer a name, such as “Registration 2”.',
  'sync.join.no-invitation': 'This is not a whole invitation. Scan it again, or paste the whole text.',
  'sync.join.do': 'Join',
  'sync.joining.title': 'Fetching the records of the office …',
  'sync.joining.received': '{count} received',
  'sync.joining.nothing-there':
    'The portal or hub has no records of this office yet. Press “Hand over now” on the computer of the head first.',
  'sync.joining.stop': 'Stop joining',
  'sync.joining.stop-ask': 'Not join this office after all?',
  'sync.joining.stop-means':
    'What has come is cleared from this laptop; the records of the office are not touched. To join later, ask for a new invitation.',
  'sync.joining.others': 'The records of “{names}” on this laptop stay as they are.',
  'sync.joining.offline': 'Portal or hub do not answer. Please check the network; it goes on from here.',
  'sync.joining.revoked':
    'This laptop has been locked out by the head and gets no records. Please ask the head, or stop joining.',
  'sync.joining.unauthorized':
    'The portal or hub does not know this laptop. Please stop joining and ask for a new invitation.',
  'sync.joining.protocol-too-old': 'FairDesk on this laptop is too old to fetch the records. Please upgrade.',
  'sync.joining.protocol-too-new':
    'The portal or hub is too old to give the records. Please ask the head or the administrator of the portal to upgrade it.',
  'sync.bundle.title': 'Hand over by a USB stick',
  'sync.bundle.help':
    'Without a network: write all changes of this computer into an encrypted bundle, open it on another computer, and the two are merged. Opening a bundle several times does no harm. Exported is not handed over: only what the portal has acknowledged is.',
  'sync.bundle.passphrase': 'Passphrase',
  'sync.bundle.passphrase-help':
    'Ten characters at least, such as four words that have nothing to do with each other. The bundle holds the key of the sensitive values; without the passphrase nobody opens it.',
  'sync.bundle.save': 'Export a bundle',
  'sync.bundle.saved': 'Saved as “{name}”. Open it on the other computer to merge it there.',
  'sync.bundle.open': 'Open a bundle',
  'sync.bundle.take': 'Merge “{name}”',
  'sync.bundle.merging': 'Merging ...',
  'sync.bundle.counting': 'Counting the changes ...',
  'sync.bundle.writing': 'Writing the bundle ...',
  'sync.bundle.checking': 'Checking the bundle ...',
  'sync.bundle.checking-at': 'Checking the bundle: {percent}%',
  'sync.bundle.stopped': 'Stopped. Nothing was changed.',
  'sync.bundle.stopped-within':
    'Stopped. The {done} {done|change merged so far stays|changes merged so far stay}; opening the same bundle again merges the rest.',
  'sync.bundle.taken':
    'Merged: {accepted} new {accepted|change|changes}, {known} {known|was|were} here already. The bundle was made at {time}.',
  'sync.bundle.aside':
    '{count} more could not be used; {count|it is|they are} kept under “Conflicts → Changes set aside”.',
  'sync.bundle.out': 'Exporting a bundle',
  'sync.bundle.in': 'Merging a bundle',
  'sync.bundle.file': '{name}-bundle-{day}.fairpack',
  'sync.bundle.short': 'The passphrase is too short; {count} {count|character|characters} at least.',
  'sync.bundle.not-a-bundle': 'This is no bundle. Choose a file that ends in .fairpack. Nothing was changed.',
  'sync.bundle.passphrase-wrong': 'The passphrase is wrong. Nothing was changed.',
  'sync.bundle.damaged':
    'This bundle is not whole or was altered, so nothing of it was taken. Export and copy it again.',
  'sync.bundle.newer':
    'This bundle was made by a newer version. Bring this computer up to date first. Nothing was changed.',
  'sync.bundle.foreign': 'This bundle belongs to “{name}”, not to this office. Nothing was changed.',
  'sync.bundle.not-joined': 'Not joined: {why}',
  'sync.bundle.join': 'Join by a bundle',
  'sync.bundle.join-help':
    'Without a network: get all records of the office from a bundle that another computer has exported.',
  'sync.hub.title': 'Hub on site',
  'sync.hub.help':
    'Without internet in the hall one laptop is the hub, the others connect to it and see each other’s records within seconds. What the hub has is not handed over yet: any laptop that reaches the central portal later hands everything over.',
  'sync.hub.start': 'Make this laptop the hub',
  'sync.hub.not-started': 'The hub was not started: {why} Please open FairDesk again and try once more.',
  'sync.hub.no-key':
    'This laptop cannot open the key of the office’s authority and cannot be the hub. Please use another one.',
  'sync.hub.take-over': 'Take over as hub',
  'sync.hub.take-over-ask': 'The hub cannot be used any more: take over with this laptop?',
  'sync.hub.take-over-means':
    'The others find it by themselves and nobody pairs again; the records of all laptops come together here and nothing is lost. Do not take over while the hub is well.',
  'sync.hub.has-failed':
    'The hub on this laptop has stopped by itself and could not be started again. The other laptops go on, but do not see each other’s new records for the time being.',
  'sync.hub.start-again': 'Start the hub again',
  'sync.hub.stop': 'Stop being the hub',
  'sync.hub.stop-ask': 'Stop the hub?',
  'sync.hub.stop-means':
    'The other laptops go on, but do not see each other’s new records for the time being.',
  'sync.hub.addresses': 'Addresses of the hub',
  'sync.hub.words': 'Four signs to compare',
  'sync.hub.digits': 'Six digits',
  'sync.hub.take-in': 'Take another laptop in',
  'sync.hub.take-in-help':
    'With a scanner: scan the QR code on the first screen of the other laptop (it holds the key of sensitive values, put it away afterwards). Without: let that laptop look for the hub, compare the four signs, then type the six digits.',
  'sync.hub.next': 'Another one',
  'sync.hub.leave': 'Leave this hub',
  'sync.hub.join-here': 'There is a hub already: look for it, or type the address on its screen.',
  'sync.hub.join-title': 'Connect to the hub on site',
  'sync.hub.join-help':
    'There is a hub in the hall and no scanner at hand: look for it, or type the address on its screen.',
  'sync.hub.find': 'Look for it',
  'sync.hub.browser-finds-none':
    'There is a hub in the hall already: a browser cannot look for it in the network, so please type the address from its screen.',
  'sync.hub.browser-is-none':
    'A browser cannot be the hub: please start it on a laptop with the installed FairDesk.',
  'sync.hub.address': 'Address of the hub, e.g. 192.168.1.20',
  'sync.hub.call': 'Connect to it',
  'sync.hub.no-address': 'Please type the address on the hub’s screen.',
  'sync.hub.none-found':
    'No hub was found. Are both laptops in the same network? Or type the address on the hub’s screen.',
  'sync.hub.compare':
    'This is the hub of “{name}”. Look at the hub’s screen: are its four signs exactly these?',
  'sync.hub.same': 'The same, go on',
  'sync.hub.not-same': 'Not the same',
  'sync.hub.digits-wrong': 'Please type the six digits on the hub’s screen.',
  'sync.hub.waiting-for-key': 'Joining. Press “Yes, give it” on the hub or a laptop of the head…',
  'sync.hub.newcomer':
    '“{name}” has joined the hub by six digits and waits for the key of the office. Is it the laptop beside you?',
  'sync.hub.newcomer-yes': 'Yes, give it',
  'sync.hub.newcomer-no': 'No, turn it away',
  'sync.hub.all-there': 'The hub has everything; ',
  'sync.hub.unsent': '{count} {count|has|have} not reached the hub; ',
  'sync.hub.answered': 'it last answered at {time}',
  'sync.hub.never-answered': 'it has not answered yet',
  'sync.hub.not-handed-over':
    'What the hub has is not handed over: the central portal must have acknowledged it.',
  'sync.hub.chip-here': 'This is the hub',
  'sync.hub.chip-there': 'Hub connected',
  'sync.hub.chip-paused': 'Hub paused',
  'sync.hub.chip-failed': 'The hub here has stopped',
  'sync.hub.chip-lost': 'No hub',
  'sync.problem.other-authority':
    'This hub is not the one of the invitation; nothing was sent to it. Check the address and scan again.',
  'sync.problem.no-key':
    'The hub did not give the key of sensitive values. Is FairDesk open there? Ask for new digits and try again.',
  'sync.problem.untrusted':
    'The browser does not reach the hub, or does not trust its certificate. Download and install the certificate first (the hub’s address with /fairdesk-authority.crt), then open the hub’s address with /app/.',
  'sync.stations.central': 'Laptops at the central portal',
  'sync.stations.hub': 'Laptops at the hub',
  'sync.stations.again': 'Refresh',
  'sync.stations.name': 'Name',
  'sync.stations.seen': 'Last contact',
  'sync.stations.never': 'never',
  'sync.stations.unsent': 'Says not handed over',
  'sync.stations.unknown': 'not said',
  'sync.stations.state': 'State',
  'sync.stations.revoked': 'locked out',
  'sync.stations.head': 'head’s laptop',
  'sync.stations.ordinary': 'ordinary',
  'sync.stations.revoke': 'Lock out',
  'sync.stations.revoke-ask': 'Lock “{name}” out?',
  'sync.stations.revoke-means':
    'For a lost or stolen laptop; it takes effect at once. Records on it are not deleted; to be used again it needs a new code.',
  'sync.problem.offline':
    'The portal cannot be reached. Check the network; all records are on this computer.',
  'sync.problem.not-here':
    'This computer cannot store new records now (a full disk, or another window records), so hand-over stands still.',
  'sync.problem.bad-request':
    'The portal does not understand what this computer sends. Tell the maintainers both versions.',
  'sync.problem.unauthorized': 'The portal does not know this computer. Connect again with a new code.',
  'sync.problem.revoked':
    'This computer was locked out by the head and hands nothing over any more. Its records are still here; ask the head.',
  'sync.problem.wrong-code':
    'The code is wrong, used or too old (valid for ten minutes, locked after five wrong tries). Ask for a new one.',
  'sync.problem.wrong-workspace':
    "The portal says that this computer belongs to another office. Ask the portal's administrator.",
  'sync.problem.head-only': "Only the head's computer can do this.",
  'sync.problem.not-found': 'The portal has no such thing.',
  'sync.problem.too-large': 'A batch is too large for the portal. Tell the maintainers.',
  'sync.problem.too-many-requests': 'The portal is busy. It is tried again by itself.',
  'sync.problem.protocol-too-old':
    'This FairDesk is too old for the portal. Bring it up to date; until then work goes on and nothing is lost.',
  'sync.problem.protocol-too-new':
    'The portal is too old. Ask its administrator to bring it up to date; until then work goes on and nothing is lost.',
  'sync.problem.unknown-cursor':
    "The portal's data were changed (restored from a backup, say); everything is compared from the beginning, and nothing comes twice.",
  'sync.problem.blob-mismatch': 'An attachment was damaged on its way; it is sent again.',
  'sync.problem.blob-offset': 'An attachment was not sent to its end; it goes on.',
  'sync.problem.unavailable':
    'The portal has a problem with its database or disk. It is tried again by itself.',
  'sync.problem.failed':
    'The portal made a mistake and took nothing. It is tried again by itself; if this goes on, tell its administrator.',
} as const;
