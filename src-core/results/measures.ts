import { enterpriseMeasures } from './enterprise-measures.ts';
import { graduateMeasures } from './graduate-measures.ts';

/** Everything that is counted at a fair, in the order in which it is read out. */
export const measures = [...enterpriseMeasures, ...graduateMeasures];

export type MeasureName = (typeof measures)[number]['name'];
