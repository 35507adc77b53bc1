/** Why a hub of the hall did not do something: nobody here has a portal or its administrator at hand. */
export const hub = {
  'hub.problem.address':
    'No hub answers at this address. Compare it with the address on the hub’s screen; are both laptops in the same network, and is FairDesk open on the hub?',
  'hub.problem.offline':
    'The hub does not answer; it is being looked for. Records are kept on this laptop. If the hub is broken, another of the head’s laptops can take over.',
  'hub.problem.bad-request':
    'The hub does not understand what this laptop sends. Bring both laptops to the same version.',
  'hub.problem.unauthorized':
    'The hub does not know this laptop. Press “Take another laptop in” at the hub or at the head’s laptop, and join again.',
  'hub.problem.revoked':
    'This laptop was locked out by the head and cannot connect to the hub any more. Its records are still here; ask the head.',
  'hub.problem.wrong-code':
    'The invitation or the six digits are wrong, used or too old (valid for ten minutes, locked after five wrong tries). Press “Another one” at the hub and type the new ones.',
  'hub.problem.wrong-workspace':
    'The hub says that this laptop belongs to another office. Press “Leave this hub” and connect to the hub of your own office.',
  'hub.problem.other-office':
    'This is the hub of another office (there may be another school in the same network); nothing was sent to it. Compare the address with the screen of your own hub.',
  'hub.problem.head-only': 'Only the head’s laptop can do this.',
  'hub.problem.not-found': 'The hub has no such thing.',
  'hub.problem.too-large': 'A batch is too large for the hub. Tell the maintainers.',
  'hub.problem.too-many-requests': 'The hub is busy. It is tried again by itself.',
  'hub.problem.protocol-too-old':
    'This FairDesk is older than the hub’s, which does not take it. Bring it up to date; until then work goes on and nothing is lost.',
  'hub.problem.protocol-too-new':
    'The FairDesk of the hub is too old. Bring that laptop up to date; until then work goes on and nothing is lost.',
  'hub.problem.unknown-cursor':
    'The hub has other data than before, or is another laptop; everything is compared from the beginning, and nothing comes twice.',
  'hub.problem.blob-mismatch': 'An attachment was damaged on its way; it is sent again.',
  'hub.problem.blob-offset': 'An attachment was not sent to its end; it goes on.',
  'hub.problem.unavailable': 'The hub has a problem with its database or disk. It is tried again by itself.',
  'hub.problem.failed':
    'The hub made a mistake and took nothing. It is tried again by itself; if this goes on, let another of the head’s laptops take over.',
} as const;
