import { theme } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef } from 'react';
import { say } from '../../locale/say.ts';
import type { Section } from './report-sections.ts';

// Bars thinner than this cannot be hit with a mouse.
const rowInPixels = 30;

type Look = { bar: string; text: string; line: string; fontFamily: string };

/** One column of a section as horizontal bars, largest on top as the table has it; a click opens the rows of a bar. */
export function BarChart({ section, onOpen }: { section: Section; onOpen(row: number): void }) {
  const { token } = theme.useToken();
  const box = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const look = useMemo(
    () => ({
      bar: token.colorPrimary,
      text: token.colorText,
      line: token.colorBorderSecondary,
      fontFamily: token.fontFamily,
    }),
    [token],
  );
  useEffect(() => {
    let chart: EChartsType | undefined;
    let isGone = false;
    const watch = new ResizeObserver(() => chart?.resize());
    void import('./echarts-core.ts').then(({ init }) => {
      if (isGone || !box.current) return;
      chart = init(box.current);
      chart.setOption(optionOf(section, look));
      chart.on('click', ({ dataIndex }) => open.current(dataIndex));
      watch.observe(box.current);
    });
    return () => {
      isGone = true;
      watch.disconnect();
      chart?.dispose();
    };
  }, [section, look]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={say('results.chartOf', { title: section.title })}
      style={{ height: section.rows.length * rowInPixels + 24 }}
    />
  );
}

function optionOf(section: Section, { bar, text, line, fontFamily }: Look): EChartsCoreOption {
  const name = section.columns[section.charted]?.label ?? '';
  return {
    animation: false,
    // By its name: the chart measures its labels itself and cannot measure a font that is inherited.
    textStyle: { fontFamily },
    grid: { left: 8, right: 48, top: 4, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'item' },
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: section.rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: text, width: 140, overflow: 'truncate' },
    },
    series: [
      {
        name,
        type: 'bar',
        barMaxWidth: 18,
        itemStyle: { color: bar, borderRadius: 2 },
        label: { show: true, position: 'right', color: text, formatter: countOf },
        data: section.rows.map((row) => row.figures[section.charted]?.value ?? 0),
      },
    ],
  };
}

function countOf({ value }: { value?: unknown }): string {
  return Number(value).toLocaleString('en-US');
}
