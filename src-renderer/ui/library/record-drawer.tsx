import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Kind } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { AttachmentsPanel } from './attachments-panel.tsx';
import type { NameOf } from '../words/field-words.ts';
import { RecordDetails, type ShownAs } from './record-details.tsx';
import { RecordHistory } from './record-history.tsx';
import type { AnyRow } from '../table/use-rows.ts';

const drawerWidthInPx = 480;

type Props = {
  kind: Kind;
  title: ReactNode;
  /** Undefined while it is read; null when there is no such record. */
  row: AnyRow | null | undefined;
  nameOf: NameOf;
  shownAs?: ShownAs | undefined;
  /** Stands above the fields. */
  above?: ReactNode;
  /** The form while somebody edits; it takes the place of the details. */
  form: ReactNode;
  onEdit(): void;
  onDelete(): void;
  onClose(): void;
};

/** One record beside its list: what it holds, who wrote it, and its form. The list stays and can be used. */
export function RecordDrawer(props: Props) {
  const { kind, row, form, onClose } = props;
  const [tab, setTab] = useState('details');
  return (
    <Drawer
      open
      title={props.title}
      size={drawerWidthInPx}
      mask={false}
      // Without a form the list keeps the keys, so that arrows go on from one record to the next.
      autoFocus={Boolean(form)}
      keyboard={!form}
      onClose={onClose}
      closable={form ? false : { 'aria-label': say('common.close') }}
      extra={
        row &&
        !form && (
          <Flex gap={8} style={{ marginInlineStart: 12 }}>
            <Button icon={<EditOutlined aria-hidden />} onClick={props.onEdit}>
              {say('ui.drawer.edit')}
            </Button>
            <Button icon={<DeleteOutlined aria-hidden />} onClick={props.onDelete}>
              {say('common.delete')}
            </Button>
          </Flex>
        )
      }
    >
      {form}
      {!form && row === null && <p>{say('ui.drawer.gone')}</p>}
      {!form && row && (
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'details',
              label: say('ui.drawer.details'),
              children: (
                <Flex vertical gap={16}>
                  {props.above}
                  <RecordDetails kind={kind} row={row} nameOf={props.nameOf} shownAs={props.shownAs} />
                  <AttachmentsPanel kind={kind} row={row} />
                </Flex>
              ),
            },
            {
              key: 'history',
              label: say('ui.drawer.history'),
              children: tab === 'history' && <RecordHistory kind={kind} id={row.id} nameOf={props.nameOf} />,
            },
          ]}
        />
      )}
    </Drawer>
  );
}
