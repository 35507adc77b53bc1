import { isKind, declarationOf } from '../../src-core/kinds.ts';
import { named, say, type SentenceKey } from '../locale/say.ts';

const verbs: Readonly<Record<string, SentenceKey>> = {
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
};

/** What an action of the audit trail is called: `enterprise.edit` → 修改企业. An unknown one is shown as it is. */
export function actionWords(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  const key = verbs[verb];
  return key && isKind(noun) ? say(key, { noun: named(declarationOf(noun)) }) : action;
}
