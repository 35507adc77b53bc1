import { Alert, Button, Flex } from 'antd';
import type { Double } from '../../../src-core/doubles/find-doubles.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';

type Props = { own: string; doubles: readonly Double[]; all: readonly StoredRecord<'enterprise'>[] };

/** Other firms of the library that may be this one, and why. */
export function PossibleDoubles({ own, doubles, all }: Props) {
  const { go } = useDesk();
  if (doubles.length === 0) return null;
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (
    <Alert
      type="warning"
      showIcon
      title={say('libraries.doubles.title')}
      description={
        <Flex vertical align="flex-start">
          {doubles.map(({ records, likenesses }) => {
            const other = records.find((id) => id !== own) ?? '';
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
