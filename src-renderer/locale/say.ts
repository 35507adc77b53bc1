import { actions as enActions } from './en/actions.ts';
import { app as enApp } from './en/app.ts';
import { badges as enBadges } from './en/badges.ts';
import { booths as enBooths } from './en/booths.ts';
import { checkin as enCheckin } from './en/checkin.ts';
import { common as enCommon } from './en/common.ts';
import { compliance as enCompliance } from './en/compliance.ts';
import { conflicts as enConflicts } from './en/conflicts.ts';
import { consent as enConsent } from './en/consent.ts';
import { doubles as enDoubles } from './en/doubles.ts';
import { host as enHost } from './en/host.ts';
import { hub as enHub } from './en/hub.ts';
import { imports as enImports } from './en/import.ts';
import { interviews as enInterviews } from './en/interviews.ts';
import { libraries as enLibraries } from './en/libraries.ts';
import { lists as enLists } from './en/lists.ts';
import { overview as enOverview } from './en/overview.ts';
import { platforms as enPlatforms } from './en/platforms.ts';
import { results as enResults } from './en/results.ts';
import { problems as enProblems } from './en/problems.ts';
import { review as enReview } from './en/review.ts';
import { start as enStart } from './en/start.ts';
import { sync as enSync } from './en/sync.ts';
import { ui as enUi } from './en/ui.ts';
import { actions } from './zh-cn/actions.ts';
import { app } from './zh-cn/app.ts';
import { badges } from './zh-cn/badges.ts';
import { booths } from './zh-cn/booths.ts';
import { checkin } from './zh-cn/checkin.ts';
import { common } from './zh-cn/common.ts';
import { compliance } from './zh-cn/compliance.ts';
import { conflicts } from './zh-cn/conflicts.ts';
import { consent } from './zh-cn/consent.ts';
import { doubles } from './zh-cn/doubles.ts';
import { host } from './zh-cn/host.ts';
import { hub } from './zh-cn/hub.ts';
import { imports } from './zh-cn/import.ts';
import { interviews } from './zh-cn/interviews.ts';
import { libraries } from './zh-cn/libraries.ts';
import { lists } from './zh-cn/lists.ts';
import { overview } from './zh-cn/overview.ts';
import { platforms } from './zh-cn/platforms.ts';
import { results } from './zh-cn/results.ts';
import { problems } from './zh-cn/problems.ts';
import { review } from './zh-cn/review.ts';
import { start } from './zh-cn/start.ts';
import { sync } from './zh-cn/sync.ts';
import { ui } from './zh-cn/ui.ts';

// One line for each area: a file of the same name and the same keys in both languages.
const zhCn = {
  ...actions,
  ...app,
  ...badges,
  ...booths,
  ...checkin,
  ...common,
  ...compliance,
  ...conflicts,
  ...consent,
  ...doubles,
  ...host,
  ...hub,
  ...imports,
  ...interviews,
  ...libraries,
  ...lists,
  ...overview,
  ...platforms,
  ...results,
  ...problems,
  ...review,
  ...start,
  ...sync,
  ...ui,
};
const en: Record<SentenceKey, string> = {
  ...enActions,
  ...enApp,
  ...enBadges,
  ...enBooths,
  ...enCheckin,
  ...enCommon,
  ...enCompliance,
  ...enConflicts,
  ...enConsent,
  ...enDoubles,
  ...enHost,
  ...enHub,
  ...enImports,
  ...enInterviews,
  ...enLibraries,
  ...enLists,
  ...enOverview,
  ...enPlatforms,
  ...enResults,
  ...enProblems,
  ...enReview,
  ...enStart,
  ...enSync,
  ...enUi,
};

export type SentenceKey = keyof typeof zhCn;
export type Language = 'zh-CN' | 'en';

let language: Language = 'zh-CN';

/** Chooses the language of all later sentences; the app draws itself anew after it. */
export function speak(next: Language): void {
  language = next;
}

export function spokenLanguage(): Language {
  return language;
}

/** A sentence with its `{places}` filled in. An unfilled place stays visible, so that a test or a reader notices it. */
export function say(key: SentenceKey, places: Readonly<Record<string, string | number>> = {}): string {
  const sentence: string = (language === 'en' ? en : zhCn)[key];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}

/** Label of a field, choice or kind in the language spoken. */
export function named(it: { label: string; en?: string | undefined }): string {
  return language === 'en' ? (it.en ?? it.label) : it.label;
}
