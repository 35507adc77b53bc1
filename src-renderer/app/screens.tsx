import {
  AppstoreOutlined,
  BankOutlined,
  BarChartOutlined,
  ExportOutlined,
  IdcardOutlined,
  LoginOutlined,
  MessageOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode } from 'react';
import type { SentenceKey } from '../locale/say.ts';

export type Group = 'prepare' | 'hall' | 'after';

/** A screen that the rail names. */
export type Screen = {
  key: string;
  label: SentenceKey;
  icon: ReactNode;
  group?: Group;
  functionKey?: 'F2' | 'F3' | 'F4';
};

/** The rail, in its order. A later screen is one line here and one in `views`. */
export const screens: readonly Screen[] = [
  { key: 'overview', label: 'app.screen.overview', icon: <ScheduleOutlined /> },
  { key: 'enterprises', label: 'app.screen.enterprises', icon: <BankOutlined />, group: 'prepare' },
  { key: 'jobs', label: 'app.screen.jobs', icon: <SolutionOutlined />, group: 'prepare' },
  { key: 'graduates', label: 'app.screen.graduates', icon: <IdcardOutlined />, group: 'prepare' },
  {
    key: 'booths',
    label: 'app.screen.booths',
    icon: <AppstoreOutlined />,
    group: 'prepare',
    functionKey: 'F2',
  },
  { key: 'checkin', label: 'app.screen.checkin', icon: <LoginOutlined />, group: 'hall', functionKey: 'F3' },
  {
    key: 'interviews',
    label: 'app.screen.interviews',
    icon: <MessageOutlined />,
    group: 'hall',
    functionKey: 'F4',
  },
  { key: 'results', label: 'app.screen.results', icon: <BarChartOutlined />, group: 'after' },
  { key: 'platforms', label: 'app.screen.platforms', icon: <ExportOutlined />, group: 'after' },
  { key: 'settings', label: 'app.screen.settings', icon: <SettingOutlined /> },
];

export const groups: readonly Group[] = ['prepare', 'hall', 'after'];

type View = LazyExoticComponent<ComponentType>;

const view = (load: () => Promise<ComponentType>): View => lazy(async () => ({ default: await load() }));

/** What each address shows. Features never import each other; only this table knows them all. */
export const views: Readonly<Record<string, View>> = {
  overview: view(async () => (await import('../features/overview/overview-view.tsx')).OverviewView),
  enterprises: view(
    async () => (await import('../features/enterprises/enterprises-view.tsx')).EnterprisesView,
  ),
  jobs: view(async () => (await import('../features/jobs/jobs-view.tsx')).JobsView),
  graduates: view(async () => (await import('../features/graduates/graduates-view.tsx')).GraduatesView),
  booths: view(async () => (await import('../features/booths/booths-view.tsx')).BoothsView),
  checkin: view(async () => (await import('../features/checkin/checkin-view.tsx')).CheckinView),
  interviews: view(async () => (await import('../features/interviews/interviews-view.tsx')).InterviewsView),
  results: view(async () => (await import('../features/results/results-view.tsx')).ResultsView),
  platforms: view(async () => (await import('../features/platforms/platforms-view.tsx')).PlatformsView),
  settings: view(async () => (await import('../features/settings/settings-view.tsx')).SettingsView),
};
