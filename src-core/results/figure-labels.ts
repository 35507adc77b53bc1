import type { EnterpriseFigures, FairResults, GraduateFigures } from './fair-results.ts';

/** A label in both languages, as record declarations have them. */
export type Label = { readonly label: string; readonly en: string };

type FigureName = keyof EnterpriseFigures | keyof GraduateFigures | keyof FairResults['totals'];

/** What each figure is called, on screen and in workbooks. */
export const figureLabels: Readonly<Record<FigureName, Label>> = {
  enterprises: { label: '参会企业', en: 'Enterprises' },
  posts: { label: '岗位', en: 'Posts' },
  headcount: { label: '招聘人数', en: 'Headcount' },
  visitors: { label: '入场人数', en: 'Visitors' },
  visits: { label: '入场人次', en: 'Visits' },
  interviewed: { label: '面试人数', en: 'Graduates interviewed' },
  interviews: { label: '面试次数', en: 'Interviews' },
  offersIntended: { label: '达成意向人数', en: 'Offers intended' },
  offersSigned: { label: '现场签约人数', en: 'Offers signed' },
  invited: { label: '邀请企业', en: 'Invited' },
  placed: { label: '安排展位企业', en: 'Given a booth' },
  absent: { label: '未见到场企业', en: 'Not seen yet' },
};

/** What each table of the results is called. */
export const tableLabels: Readonly<Record<keyof FairResults, Label>> = {
  totals: { label: '合计', en: 'Total' },
  bySession: { label: '按场次', en: 'By session' },
  byTier: { label: '按梯度级别（当日有效）', en: 'By tier (valid on the day)' },
  byTierNotCounted: { label: '梯度证书不计入', en: 'Tier not counted' },
  byIndustry: { label: '按行业', en: 'By industry' },
  byOwnership: { label: '按单位性质', en: 'By ownership' },
  byDegreeWanted: { label: '岗位按最低学历', en: 'Posts by lowest degree' },
  byCollege: { label: '按学院', en: 'By college' },
  byDegree: { label: '按学历', en: 'By degree' },
  byResult: { label: '按面试结果', en: 'By result' },
};
