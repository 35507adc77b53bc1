import { Button, Flex, Typography } from 'antd';
import type { ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { refusedRowOf } from '../../../src-core/exchange/refused-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { CorrectionGrid } from './correction-grid.tsx';
import { namedBy, sourceId } from '../../../src-core/exchange/import-source.ts';
import { sourceOf } from './first-sheet.ts';
import { useSendBack } from './send-back.ts';
import type { useImport } from './use-import.ts';

type Props = { kind: ImportKind; work: ReturnType<typeof useImport>; refused: readonly ReadRow[] };

/** The rows that would not go in, to be corrected before anything does, or to be sent back. */
export function ProblemRows({ kind, work, refused }: Props) {
  const sendBack = useSendBack();
  const { file, drafts, working } = work.state;
  if (!file) return null;
  const { columns } = file;
  const source = sourceOf(file);
  const rows = refused.map((row) => drafts.get(row.number) ?? refusedRowOf(kind, columns, row));
  const list = () => ({
    ...namedBy(source),
    id: sourceId(source),
    kind,
    at: new Date().toISOString(),
    columns,
    rows,
  });
  return (
    <Flex vertical gap={8}>
      <Flex gap={12} align="center" justify="space-between" wrap>
        <Typography.Text type="secondary">{say('import.problems.help')}</Typography.Text>
        <Button disabled={working !== undefined} onClick={() => void sendBack(list())}>
          {say('import.refused.download')}
        </Button>
      </Flex>
      <CorrectionGrid columns={columns} rows={rows} onCorrect={work.correct} />
    </Flex>
  );
}
