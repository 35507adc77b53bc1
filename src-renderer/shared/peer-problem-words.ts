import { say } from '../locale/say.ts';
import type { PeerRole } from '../store/peers/peer.ts';
import type { PeerProblem } from '../context/use-peers.ts';

/** Why an exchange was refused, in the words of whom one has asked: in a hall nobody can call a portal's administrator. */
export function problemWords(problem: PeerProblem, asked: PeerRole): string {
  if (asked === 'central') return say(`sync.problem.${problem}`);
  switch (problem) {
    case 'not-here':
    case 'other-authority':
    case 'no-key':
    case 'untrusted':
      return say(`sync.problem.${problem}`);
    default:
      return say(`hub.problem.${problem}`);
  }
}

/** The same before one is connected: nobody answers at an address that a person has typed or found, or somebody else does. */
export function meetingWords(problem: PeerProblem): string {
  if (problem === 'offline') return say('hub.problem.address');
  if (problem === 'wrong-workspace') return say('hub.problem.other-office');
  return problemWords(problem, 'hub');
}
