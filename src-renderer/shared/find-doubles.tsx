import { MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';

type Props = { kind: 'enterprise' | 'graduate'; selected: ReadonlySet<string> };

/** From a list to its doubles; with two records marked, to these two side by side. */
export function FindDoubles({ kind, selected }: Props) {
  const go = useGo();
  const isPair = selected.size === 2;
  return (
    <Button
      icon={<MergeCellsOutlined aria-hidden />}
      onClick={() => go({ screen: 'doubles', open: [kind, ...(isPair ? selected : [])].join('~') })}
    >
      {say(isPair ? 'doubles.merge-selected' : 'doubles.find')}
    </Button>
  );
}
