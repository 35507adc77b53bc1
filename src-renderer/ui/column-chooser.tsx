import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex } from 'antd';
import { named, say } from '../locale/say.ts';
import type { Column } from './columns.ts';
import { PopOver } from './pop-over.tsx';

type Props = {
  all: readonly Column[];
  titleField: string;
  chosen: readonly string[];
  onChoose(names: readonly string[]): void;
  onReset(): void;
};

/** Which columns the list shows; the title always stays. */
export function ColumnChooser({ all, titleField, chosen, onChoose, onReset }: Props) {
  const turn = (name: string) =>
    onChoose(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  const content = (
    <Flex vertical gap={4} style={{ maxHeight: 420, overflow: 'auto', minWidth: 200 }}>
      {all
        .filter((column) => column.field.name !== titleField)
        .map(({ field }) => (
          <Checkbox key={field.name} checked={chosen.includes(field.name)} onChange={() => turn(field.name)}>
            {named(field)}
          </Checkbox>
        ))}
      <Button size="small" onClick={onReset} style={{ marginTop: 8 }}>
        {say('ui.columns.reset')}
      </Button>
    </Flex>
  );
  return (
    <PopOver content={content} placement="bottomRight" title={say('ui.columns.title')}>
      <Button icon={<SettingOutlined aria-hidden />}>{say('ui.columns.button')}</Button>
    </PopOver>
  );
}
