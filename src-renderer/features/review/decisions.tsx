import { Flex, Typography } from 'antd';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { momentWords } from '../../ui/words/clock-time.ts';
import { frozenWords } from './finding-words.ts';
import { decisionWords } from './words.ts';

type Props = {
  reviews: readonly StoredRecord<'review'>[];
  /** Of the text as it is now. */
  fingerprint: string;
  nameOf(operator: string): string;
};

/** All decisions about a post, newest first, with what was frozen: reasons, findings, edition of the rules. */
export function Decisions({ reviews, fingerprint, nameOf }: Props) {
  if (reviews.length === 0)
    return <Typography.Text type="secondary">{say('review.no-decisions')}</Typography.Text>;
  return (
    <Flex vertical gap={10} component="ol" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {reviews.toReversed().map((each) => (
        <li key={each.id}>
          <Flex gap={8} align="center" wrap>
            <Typography.Text strong>{decisionWords(each.decision)}</Typography.Text>
            <span>{nameOf(each.reviewer)}</span>
            <Typography.Text type="secondary">{momentWords(each.at)}</Typography.Text>
            {each.fingerprint !== fingerprint && <Badge tone="grey">{say('review.other-text')}</Badge>}
          </Flex>
          {each.reasons && <div style={{ whiteSpace: 'pre-line' }}>{each.reasons}</div>}
          <Typography.Text type="secondary">
            {[
              say('review.frozen', { edition: each.edition, count: each.findings?.length ?? 0 }),
              ...(each.rulesOff ? [say('review.frozen-off', { rules: each.rulesOff.join('、') })] : []),
              ...(each.findings ?? []).map(frozenWords),
            ].join('；')}
          </Typography.Text>
        </li>
      ))}
    </Flex>
  );
}
