import { DeleteOutlined, DownloadOutlined, EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { type Field, fieldsOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { useAttachments } from '../../context/use-attachments.ts';
import { canPreview, FilePreview } from './file-preview.tsx';
import { useReveal } from '../form/use-reveal.ts';
import { useLive } from '../use-live.ts';
import type { AnyRow } from '../table/use-rows.ts';

type Props = { kind: Kind; row: AnyRow };

/** The files of a record, under the fields that hold them: added, taken off, saved to this computer. */
export function AttachmentsPanel({ kind, row }: Props) {
  const fields = fieldsOf(declarationOf(kind)).filter(({ format }) => format === 'attachments');
  return fields.map((field) => <FieldFiles key={field.name} kind={kind} row={row} field={field} />);
}

function FieldFiles({ kind, row, field }: Props & { field: Field }) {
  const files = useAttachments();
  const ids = (row[field.name] ?? []) as readonly string[];
  const list = useLive(() => (read) => read.page('attachment', ids), [ids.join(' ')]) ?? [];
  const [said, setSaid] = useState<string | undefined>();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<(typeof list)[number]>();
  const reveal = useReveal({ kind, record: row.id, field: field.name });
  const place = { kind, record: row.id, field: field.name };
  async function add(): Promise<void> {
    setAdding(true);
    setSaid(await files.add(place).finally(() => setAdding(false)));
  }
  /** Papers of a person are looked at on record, as masked values are. */
  async function preview(file: (typeof list)[number]): Promise<void> {
    const refused = field.isPersonal ? await reveal() : undefined;
    if (refused === undefined) setOpen(file);
    else setSaid(refused);
  }
  return (
    <Flex vertical gap={4} role="group" aria-label={named(field)}>
      <Flex justify="space-between" align="center">
        <Typography.Text type="secondary">{named(field)}</Typography.Text>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          loading={isAdding}
          onClick={() => void add()}
        >
          {say('ui.files.add')}
        </Button>
      </Flex>
      {list.map(
        (file) =>
          file && (
            <Flex key={file.id} gap={8} align="center">
              <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{file.name}</span>
              <Typography.Text type="secondary">{sizeWords(file.bytes)}</Typography.Text>
              {canPreview(file.mediaType) && (
                <Button
                  size="small"
                  type="text"
                  icon={<EyeOutlined aria-hidden />}
                  aria-label={say('ui.files.show', { name: file.name })}
                  onClick={() => void preview(file)}
                />
              )}
              <Button
                size="small"
                type="text"
                icon={<DownloadOutlined aria-hidden />}
                aria-label={say('ui.files.save', { name: file.name })}
                onClick={() => void files.save(place, file).then(setSaid)}
              />
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={say('ui.files.remove', { name: file.name })}
                onClick={() => void files.remove(place, file.id).then(setSaid)}
              />
            </Flex>
          ),
      )}
      {said && <Alert type="warning" showIcon title={said} />}
      {open && <FilePreview file={open} onClose={() => setOpen(undefined)} />}
    </Flex>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
