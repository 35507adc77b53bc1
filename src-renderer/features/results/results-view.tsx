import { Alert, Button, Card, Checkbox, Flex, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import { say } from '../../locale/say.ts';
import { usePlace } from '../../context/use-place.ts';
import { HeldBackNote } from '../../shared/held-back-note.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { useLive } from '../../ui/use-live.ts';
import { BarChart } from './bar-chart.tsx';
import { type Outcome, outcomeOf } from './queries.ts';
import { type Section, sectionsOf, totalsOf } from './report-sections.ts';
import './results.css';
import { RowsDrawer } from './rows-drawer.tsx';
import { FigureButton, type OpenRows, SectionTable } from './section-table.tsx';
import { useHandOut } from './use-hand-out.ts';

type Fair = StoredRecord<'fair'>;
type Opened = { figure: Figure; title: string; what: string };

/** What a fair came to, in figures that open their rows; handed out as a workbook or on paper. */
export function ResultsView() {
  const { currentFair } = usePlace();
  if (!currentFair) return <NoFair help={say('results.noFair')} />;
  return <FairResultsView key={currentFair.id} fair={currentFair} />;
}

function FairResultsView({ fair }: { fair: Fair }) {
  const outcome = useLive(() => outcomeOf(fair.id), [fair.id]);
  const [isTable, setIsTable] = useState(false);
  const [opened, setOpened] = useState<Opened | undefined>();
  const sections = useMemo(() => (outcome ? sectionsOf(outcome.results) : []), [outcome]);
  const open: OpenRows = (figure, title, what) => setOpened({ figure, title, what });
  if (!outcome) return <p role="status">{say('results.reading')}</p>;
  return (
    <Flex vertical gap={12} className="results">
      <ResultsBar fair={fair} outcome={outcome} isTable={isTable} onTable={setIsTable} />
      {outcome.facts.heldBack.length > 0 && <HeldBackNote count={outcome.facts.heldBack.length} />}
      <Totals outcome={outcome} onOpen={open} />
      <div className="results-sections">
        {sections.map((section) => (
          <SectionCard key={section.key} section={section} isTable={isTable} onOpen={open} />
        ))}
      </div>
      {opened && <RowsDrawer {...opened} onClose={() => setOpened(undefined)} />}
    </Flex>
  );
}

type BarProps = { fair: Fair; outcome: Outcome; isTable: boolean; onTable(isTable: boolean): void };

function ResultsBar({ fair, outcome, isTable, onTable }: BarProps) {
  const handOut = useHandOut(fair, outcome);
  const [isUnmasked, setIsUnmasked] = useState(false);
  return (
    <>
      <Flex gap={12} align="center" wrap>
        <h1 className="results-title">{say('results.title')}</h1>
        <Segmented
          aria-label={say('results.view')}
          value={isTable ? 'table' : 'chart'}
          onChange={(value) => onTable(value === 'table')}
          options={[
            { value: 'chart', label: say('results.asCharts') },
            { value: 'table', label: say('results.asTables') },
          ]}
        />
        <Flex gap={8} align="center" className="results-buttons">
          <Checkbox checked={isUnmasked} onChange={(event) => setIsUnmasked(event.target.checked)}>
            {say('results.unmasked')}
          </Checkbox>
          <Select
            style={{ width: 220 }}
            aria-label={say('results.for-employer')}
            placeholder={say('results.for-employer')}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(enterprise: string | null) => enterprise !== null && handOut.downloadFor(enterprise)}
            options={employersOf(outcome)}
          />
          <Button onClick={handOut.print}>{say('results.print')}</Button>
          <Button type="primary" loading={handOut.isWriting} onClick={() => handOut.download(isUnmasked)}>
            {say('results.download')}
          </Button>
        </Flex>
      </Flex>
      {handOut.note && <Alert type={handOut.note.tone} showIcon title={handOut.note.sentence} />}
    </>
  );
}

/** Employers with whom somebody talked. */
function employersOf({ facts }: Outcome): { value: string; label: string }[] {
  const ids = new Set(facts.interviews.map(({ enterprise }) => enterprise));
  return [...ids].map((id) => ({ value: id, label: facts.enterprises.get(id)?.name ?? id }));
}

function Totals({ outcome, onOpen }: { outcome: Outcome; onOpen: OpenRows }) {
  return (
    <dl className="results-totals">
      {totalsOf(outcome.results).map(({ name, label, what, figure }) => (
        <div key={name}>
          <dt title={what}>{label}</dt>
          <dd>
            <FigureButton figure={figure} title={label} what={what} onOpen={onOpen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type SectionProps = { section: Section; isTable: boolean; onOpen: OpenRows };

function SectionCard({ section, isTable, onOpen }: SectionProps) {
  const column = section.columns[section.charted];
  function openBar(row: number): void {
    const bar = section.rows[row];
    const figure = bar?.figures[section.charted];
    if (bar && column && figure && figure.ids.length > 0)
      onOpen(figure, `${bar.label} ${column.label}`, column.what);
  }
  return (
    <Card size="small" title={isTable ? section.title : `${section.title} · ${column?.label ?? ''}`}>
      {section.note && <p className="results-note">{section.note}</p>}
      {isTable ? (
        <SectionTable section={section} onOpen={onOpen} />
      ) : (
        <BarChart section={section} onOpen={openBar} />
      )}
    </Card>
  );
}
