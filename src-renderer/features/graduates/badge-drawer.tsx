import { Alert, App, Button, Checkbox, Drawer, Flex, Form, Radio, Select, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { printDocument } from '../../../src-core/contract/print-document.ts';
import { badgeLayouts, badgesAtOnce } from '../../../src-core/graduate/badge-layout.ts';
import { say } from '../../locale/say.ts';
import { useHost } from '../../context/use-host.ts';
import { usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useMachine } from '../../shared/use-machine.ts';
import { useSavedWithUndo } from '../../ui/use-undo.tsx';
import { makeBadges } from '../../workers/badge-client.ts';
import { labelOf, layoutSetting, printBadges, readPrinted, textsOf } from './badge-work.ts';

type Props = { ids: readonly string[]; selected: ReadonlySet<string>; onClose(): void };

/** Badges of the people who are selected, or of those that the list shows: on which paper, and who has one already. */
export function BadgeDrawer({ ids, selected, onClose }: Props) {
  const store = useStore();
  const host = useHost();
  const { currentFair } = usePlace();
  const { message } = App.useApp();
  const { isBrowser } = useMachine();
  const tellSaved = useSavedWithUndo();
  const printed = useLive(() => readPrinted, []);
  const [isSelection, setSelection] = useState(selected.size > 0);
  const [isNewOnly, setNewOnly] = useState(true);
  const [key, setKey] = useState<string>(badgeLayouts[0]?.key ?? '');
  const [part, setPart] = useState(0);
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>();
  const cancel = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    void store.setting<string>(layoutSetting).then((kept) => kept && setKey(kept));
    return () => cancel.current?.abort();
  }, [store]);
  const layout = badgeLayouts.find((each) => each.key === key) ?? badgeLayouts[0]!;
  const wanted = isSelection ? [...selected] : ids;
  const fresh = printed ? wanted.filter((id) => !printed.has(id)) : [];
  const people = isNewOnly ? fresh : wanted;
  const parts = Math.max(1, Math.ceil(people.length / badgesAtOnce));
  const at = Math.min(part, parts - 1);
  const slice = people.slice(at * badgesAtOnce, (at + 1) * badgesAtOnce);
  const title = currentFair?.name ?? '';

  async function print(to: 'paper' | 'pdf'): Promise<void> {
    cancel.current = new AbortController();
    setProgress({ done: 0, total: slice.length });
    const outcome = await printBadges(
      { store, host, fair: currentFair?.id },
      { ids: slice, layout, title, to },
      {
        onProgress: (done, total) => setProgress({ done, total }),
        signal: cancel.current.signal,
      },
    );
    setProgress(undefined);
    if (outcome.is === 'failed') void message.error(outcome.sentence, 10);
    if (outcome.is !== 'printed') return;
    if (outcome.left > 0) void message.warning(say('badges.left', { count: outcome.left }), 10);
    if (outcome.commit.saved) tellSaved(outcome.commit, say('badges.noted', { count: outcome.count }));
    else void message.error(say('badges.not-noted'), 10);
  }
  const isBusy = progress !== undefined || slice.length === 0;
  return (
    <Drawer
      open
      size={480}
      title={say('badges.title')}
      onClose={onClose}
      closable={{ 'aria-label': say('common.close') }}
      footer={
        <Flex gap={8} wrap>
          <Button type="primary" disabled={isBusy} onClick={() => void print('paper')}>
            {say('badges.print', { count: slice.length })}
          </Button>
          {!isBrowser && (
            <Button disabled={isBusy} onClick={() => void print('pdf')}>
              {say('badges.pdf')}
            </Button>
          )}
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <span>{say('badges.help')}</span>
        <Form layout="vertical">
          <Form.Item label={say('badges.who')}>
            <Flex vertical gap={4}>
              <Radio.Group
                value={isSelection}
                onChange={(event) => setSelection(event.target.value as boolean)}
                options={[
                  {
                    value: true,
                    label: say('badges.selected', { count: selected.size }),
                    disabled: selected.size === 0,
                  },
                  {
                    value: false,
                    label: say('badges.listed', { count: ids.length.toLocaleString('en-US') }),
                  },
                ]}
              />
              <Checkbox checked={isNewOnly} onChange={(event) => setNewOnly(event.target.checked)}>
                {say('badges.new-only', { count: fresh.length.toLocaleString('en-US') })}
              </Checkbox>
            </Flex>
          </Form.Item>
          <Form.Item label={say('badges.layout')}>
            <Select
              aria-label={say('badges.layout')}
              value={layout.key}
              onChange={(next) => {
                setKey(next);
                void store.keepSetting(layoutSetting, next);
              }}
              options={badgeLayouts.map((each) => ({
                value: each.key,
                label: say(`badges.layout.${each.key}`),
              }))}
            />
          </Form.Item>
          {parts > 1 && (
            <Form.Item label={say('badges.part', { count: parts })}>
              <Select
                aria-label={say('badges.part', { count: parts })}
                value={at}
                onChange={setPart}
                options={Array.from({ length: parts }, (_, index) => ({
                  value: index,
                  label: say('badges.part-of', {
                    from: (index * badgesAtOnce + 1).toLocaleString('en-US'),
                    to: Math.min((index + 1) * badgesAtOnce, people.length).toLocaleString('en-US'),
                  }),
                }))}
              />
            </Form.Item>
          )}
        </Form>
        {progress && (
          <ProgressBar
            label={say('badges.drawing')}
            done={progress.done}
            total={progress.total}
            onCancel={() => cancel.current?.abort()}
          />
        )}
        {printed && slice.length === 0 && <Alert type="info" showIcon title={say('badges.nobody')} />}
        {slice[0] !== undefined && <Preview id={slice[0]} layout={layout} title={title} />}
        {isBrowser && <Typography.Text type="secondary">{say('badges.pdf-in-browser')}</Typography.Text>}
      </Flex>
    </Drawer>
  );
}

/** The first badge as it will be printed. */
function Preview({
  id,
  layout,
  title,
}: {
  id: string;
  layout: (typeof badgeLayouts)[number];
  title: string;
}) {
  const store = useStore();
  const [html, setHtml] = useState('');
  useEffect(() => {
    const left = new AbortController();
    const alone = { ...layout, paper: 'label', columns: 1, rows: 1 } as const;
    void (async () => {
      const { texts } = await textsOf(store, [id]);
      const made = await makeBadges({ badges: texts, layout: alone, title }, undefined, left.signal);
      if (made?.is === 'made')
        setHtml(printDocument({ title, html: made.html, landscape: false, label: labelOf(alone) }));
    })();
    return () => left.abort();
  }, [store, id, layout, title]);
  return (
    <iframe
      title={say('badges.preview')}
      sandbox=""
      srcDoc={html}
      style={{
        width: `${layout.widthInMm}mm`,
        height: `${layout.heightInMm}mm`,
        border: '1px solid var(--ant-color-border)',
        background: '#fff',
        colorScheme: 'light',
      }}
    />
  );
}
