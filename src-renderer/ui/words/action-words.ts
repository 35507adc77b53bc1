import { isKind, declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { KeyWith, PlainKey } from '../../locale/sentence.ts';

const verbs: Readonly<Record<string, KeyWith<'noun'>>> = {
  create: 'ui.verb.create',
  edit: 'ui.verb.edit',
  delete: 'ui.verb.delete',
  import: 'ui.verb.import',
  'walk-in': 'ui.verb.walk-in',
  'set-stage': 'ui.verb.set-stage',
  'set-up': 'ui.verb.set-up',
  record: 'ui.verb.record',
  revise: 'ui.verb.edit',
  save: 'ui.verb.save',
  'edit-many': 'ui.verb.edit-many',
  merge: 'ui.verb.merge',
  decide: 'ui.verb.decide',
  switch: 'ui.verb.switch',
  export: 'ui.verb.export',
  'export-unmasked': 'ui.verb.export-unmasked',
  'export-refused': 'ui.verb.export-refused',
};

/** What is done to more than one noun, or to none that is a record. */
const whole: Readonly<Record<string, PlainKey>> = {
  reveal: 'action.reveal',
  'attachment.export': 'action.attachment-export',
  'results.export': 'action.results-export',
  'results.export-unmasked': 'action.results-export-unmasked',
  'results.export-employer': 'action.results-export-employer',
  'results.print': 'action.results-print',
  'platforms.export': 'action.platforms-export',
  'badges.print': 'action.badges-print',
  'bundle.export': 'action.bundle-export',
  'rescue.export': 'action.rescue-export',
  'quarantine.export': 'action.quarantine-export',
  'decision.print': 'action.decision-print',
  'decision.keep-apart': 'action.decision-keep-apart',
  'decision.settle': 'action.decision-settle',
  'sync.merge': 'action.sync-merge',
  'group.undo': 'action.group-undo',
  'sample.load': 'action.sample-load',
  'office.bring-records': 'action.office-bring-records',
  'office.join': 'action.office-join',
  'station.revoke': 'action.station-revoke',
  'station.renew-clock': 'action.station-renew-clock',
  'station.readmit': 'action.station-readmit',
  'consent.give': 'action.consent-give',
  'consent.withdraw': 'action.consent-withdraw',
  'interview.take-back': 'action.interview-take-back',
  'attendance.add': 'action.attendance-add',
  'attendance.remove': 'action.attendance-remove',
  'booth.block': 'action.booth-block',
  'booth.lay-out': 'action.booth-lay-out',
  'placement.arrange': 'action.placement-arrange',
  'placement.move': 'action.placement-move',
  'placement.pin': 'action.placement-pin',
  'placement.place': 'action.placement-place',
  'placement.remove': 'action.placement-remove',
  'placement.swap': 'action.placement-swap',
};

/** What an action of the audit trail is called: `enterprise.edit` → 修改企业. An unknown one is shown as it is. */
export function actionWords(action: string): string {
  const said = whole[action];
  if (said) return say(said);
  const [noun = '', verb = ''] = action.split('.');
  const key = verbs[verb];
  return key && isKind(noun) ? say(key, { noun: named(declarationOf(noun)) }) : action;
}
