import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Progress, Typography } from 'antd';
import { declarationOf } from '../../../src-core/kinds.ts';
import { missingField } from '../../../src-core/record/completeness.ts';
import { named, say } from '../../locale/say.ts';
import { PopOver } from '../pop-over.tsx';
import type { Shown } from './use-library.ts';
import { type Searchable, useSearch } from './use-names.ts';

type Props = { kind: Searchable; shown: Pick<Shown, 'narrow'> };

/** How much of what the notice names the whole library holds, and which fields are missing how often; each leads to its records. */
export function CompletenessButton({ kind, shown }: Props) {
  const { index } = useSearch(kind);
  const field = missingField(declarationOf(kind));
  const counts = new Map(index.facetCounts(field.name).map(({ value, count }) => [value, count]));
  // The first of the words says that nothing is missing; the others are the fields.
  const [complete, ...fields] = field.choices ?? [];
  if (index.size === 0 || fields.length === 0) return null;
  const gaps = fields
    .map((each) => ({ ...each, count: counts.get(each.code) ?? 0 }))
    .sort((one, other) => other.count - one.count);
  const missing = gaps.reduce((sum, { count }) => sum + count, 0);
  const percent = Math.floor(100 * (1 - missing / (index.size * fields.length)));
  const whole = counts.get(complete?.code ?? '') ?? 0;
  return (
    <PopOver
      placement="bottomRight"
      title={say('lists.complete.title', {
        whole: whole.toLocaleString('en-US'),
        total: index.size.toLocaleString('en-US'),
      })}
      content={(close) => (
        <Flex vertical gap={4} style={{ width: 320 }}>
          {gaps.map((gap) => (
            <Button
              key={gap.code}
              type="text"
              disabled={gap.count === 0}
              style={{ height: 'auto', padding: '4px 8px' }}
              onClick={() => {
                shown.narrow('', { [field.name]: [gap.code] });
                close();
              }}
            >
              <Flex gap={8} align="center" style={{ width: '100%' }}>
                <Typography.Text ellipsis style={{ flex: 1, textAlign: 'start' }}>
                  {named(gap)}
                </Typography.Text>
                <Progress
                  percent={Math.floor(100 * (1 - gap.count / index.size))}
                  size="small"
                  style={{ width: 120, flex: 'none' }}
                  status="normal"
                  aria-hidden
                />
                <span style={{ width: 88, textAlign: 'end' }}>
                  {say('lists.complete.missing', { count: gap.count.toLocaleString('en-US') })}
                </span>
              </Flex>
            </Button>
          ))}
          <small>{say('lists.complete.help')}</small>
        </Flex>
      )}
    >
      <Button size="small" style={{ marginInlineStart: 'auto' }}>
        {say('lists.complete', { percent })} <DownOutlined aria-hidden style={{ fontSize: 10 }} />
      </Button>
    </PopOver>
  );
}
