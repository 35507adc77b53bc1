import { Alert, Button, Flex } from 'antd';
import type { Double } from '../../src-core/doubles/find-doubles.ts';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';

type Props = {
  kind: 'enterprise' | 'graduate';
  own: string;
  doubles: readonly Double[];
  /** What the other records are called. */
  names: ReadonlyMap<string, string>;
};

/** Other records of the library that may be this one, why, and the way to compare them. */
export function PossibleDoubles({ kind, own, doubles, names }: Props) {
  const go = useGo();
  if (doubles.length === 0) return null;
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
                  onClick={() => go({ screen: `${kind}s`, open: other })}
                >
                  {names.get(other)}
                </Button>
                <span>{why}</span>
                <Button
                  size="small"
                  onClick={() => go({ screen: 'doubles', open: [kind, ...records].join('~') })}
                >
                  {say('doubles.compare')}
                </Button>
              </Flex>
            );
          })}
        </Flex>
      }
    />
  );
}
