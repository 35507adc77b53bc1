import {
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BranchesOutlined,
  ExportOutlined,
  IdcardOutlined,
  LoginOutlined,
  MergeCellsOutlined,
  MessageOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import { Flex } from 'antd';
import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode } from 'react';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { PlainKey } from '../../locale/sentence.ts';

export type Group = 'prepare' | 'hall' | 'after';

/** A screen that the rail names. */
export type Screen = {
  key: string;
  label: PlainKey;
  icon: ReactNode;
  group?: Group;
  functionKey?: 'F2' | 'F3' | 'F4';
};

/** The rail, in its order. A later screen is one line here and one in `views`. */
export const screens: readonly Screen[] = [
  { key: 'overview', label: 'app.screen.overview', icon: <ScheduleOutlined aria-hidden /> },
  {
    key: 'enterprises',
    label: 'app.screen.enterprises',
    icon: <BankOutlined aria-hidden />,
    group: 'prepare',
  },
  { key: 'jobs', label: 'app.screen.jobs', icon: <SolutionOutlined aria-hidden />, group: 'prepare' },
  { key: 'review', label: 'app.screen.review', icon: <AuditOutlined aria-hidden />, group: 'prepare' },
  { key: 'graduates', label: 'app.screen.graduates', icon: <IdcardOutlined aria-hidden />, group: 'prepare' },
  {
    key: 'booths',
    label: 'app.screen.booths',
    icon: <AppstoreOutlined aria-hidden />,
    group: 'prepare',
    functionKey: 'F2',
  },
  {
    key: 'checkin',
    label: 'app.screen.checkin',
    icon: <LoginOutlined aria-hidden />,
    group: 'hall',
    functionKey: 'F3',
  },
  {
    key: 'interviews',
    label: 'app.screen.interviews',
    icon: <MessageOutlined aria-hidden />,
    group: 'hall',
    functionKey: 'F4',
  },
  { key: 'results', label: 'app.screen.results', icon: <BarChartOutlined aria-hidden />, group: 'after' },
  { key: 'platforms', label: 'app.screen.platforms', icon: <ExportOutlined aria-hidden />, group: 'after' },
  { key: 'doubles', label: 'app.screen.doubles', icon: <MergeCellsOutlined aria-hidden /> },
  { key: 'conflicts', label: 'app.screen.conflicts', icon: <BranchesOutlined aria-hidden /> },
  { key: 'settings', label: 'app.screen.settings', icon: <SettingOutlined aria-hidden /> },
];

export const groups: readonly Group[] = ['prepare', 'hall', 'after'];

type View = LazyExoticComponent<ComponentType>;

const view = (load: () => Promise<ComponentType>): View => lazy(async () => ({ default: await load() }));

const importing = (kind: ImportKind): View =>
  view(async () => {
    const { ImportScreen } = await import('../../features/import/import-screen.tsx');
    return () => <ImportScreen kind={kind} />;
  });

/** What each address shows. Features never import each other; only this table knows them all. */
export const views: Readonly<Record<string, View>> = {
  overview: view(async () => {
    const [{ OverviewView }, { UnfinishedEdits }, { UnfinishedImport }] = await Promise.all([
      import('../../features/overview/overview-view.tsx'),
      import('../../features/overview/unfinished-edits.tsx'),
      import('../../features/import/unfinished-import.tsx'),
    ]);
    return () => (
      <Flex vertical gap={16}>
        <UnfinishedImport />
        <UnfinishedEdits />
        <OverviewView />
      </Flex>
    );
  }),
  enterprises: view(
    async () => (await import('../../features/enterprises/enterprises-view.tsx')).EnterprisesView,
  ),
  jobs: view(async () => {
    const [{ JobsView }, { AdvertisementCheck }] = await Promise.all([
      import('../../features/jobs/jobs-view.tsx'),
      import('../../features/review/advertisement-check.tsx'),
    ]);
    return () => <JobsView check={(row) => <AdvertisementCheck row={row} />} />;
  }),
  review: view(async () => (await import('../../features/review/review-view.tsx')).ReviewView),
  graduates: view(async () => (await import('../../features/graduates/graduates-view.tsx')).GraduatesView),
  booths: view(async () => (await import('../../features/booths/booths-view.tsx')).BoothsView),
  checkin: view(async () => (await import('../../features/checkin/checkin-view.tsx')).CheckinView),
  interviews: view(
    async () => (await import('../../features/interviews/interviews-view.tsx')).InterviewsView,
  ),
  results: view(async () => (await import('../../features/results/results-view.tsx')).ResultsView),
  platforms: view(async () => (await import('../../features/platforms/platforms-view.tsx')).PlatformsView),
  conflicts: view(async () => (await import('../../features/conflicts/conflicts-view.tsx')).ConflictsView),
  doubles: view(async () => (await import('../../features/doubles/doubles-view.tsx')).DoublesView),
  'import-enterprise': importing('enterprise'),
  'import-job': importing('job'),
  'import-graduate': importing('graduate'),
  settings: view(async () => (await import('../../features/settings/settings-view.tsx')).SettingsView),
};
