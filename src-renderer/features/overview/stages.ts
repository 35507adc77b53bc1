import { type FairStage, fairStage } from '../../../src-core/fair/record.ts';
import { nextStages } from '../../../src-core/fair/set-fair-stage.ts';
import { metaOf } from '../../../src-core/record/field-meta.ts';
import { named } from '../../locale/say.ts';

/** The stages to pass from one to another; empty where there is no way forward of at most two. */
export function wayTo(from: FairStage, to: FairStage): readonly FairStage[] {
  if (nextStages[from].includes(to)) return [to];
  const over = nextStages[from].find((each) => nextStages[each].includes(to));
  return over === undefined || over === from ? [] : [over, to];
}

export function stageName(stage: FairStage): string {
  const choice = metaOf(fairStage).choices?.find((each) => each.code === stage);
  return choice ? named(choice) : stage;
}
