import { Alert, Button, Flex } from 'antd';
import { useMemo } from 'react';
import { doubleEnterprises } from '../../../src-core/doubles/find-doubles.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { useLive } from '../../ui/use-live.ts';

/** Other firms of the library that may be this one, and why. */
export function PossibleDoubles({ row }: { row: StoredRecord<'enterprise'> }) {
  const { go } = useDesk();
  const all = useLive(() => (read) => read.all('enterprise'), []);
  const found = useMemo(
    () => doubleEnterprises(all ?? []).doubles.filter(({ records }) => records.includes(row.id)),
    [all, row.id],
  );
  if (found.length === 0) return null;
  const names = new Map((all ?? []).map(({ id, name }) => [id, name]));
  return (
    <Alert
      type="warning"
      showIcon
      title={say('libraries.doubles.title')}
      description={
        <Flex vertical align="flex-start">
          {found.map(({ records, likenesses }) => {
            const other = records.find((id) => id !== row.id) ?? '';
            const why = likenesses.map((each) => say(`libraries.doubles.${each}`)).join('、');
            return (
              <Flex key={other} gap={8} align="center" wrap>
                <Button
                  type="link"
                  style={{ height: 'auto', padding: '2px 0', whiteSpace: 'normal', textAlign: 'start' }}
                  onClick={() => go({ screen: 'enterprises', open: other })}
                >
                  {names.get(other)}
                </Button>
                <span>{why}</span>
              </Flex>
            );
          })}
        </Flex>
      }
    />
  );
}
