import { Flex, Typography } from 'antd';
import type { Finding, textsOf } from '../../../src-core/compliance/check-advertisement.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { adviceWords, doubtWords, ruleWords } from './finding-words.ts';

type Props = { findings: readonly Finding[]; texts: ReturnType<typeof textsOf> };

/** What the rules say of a post: the words where they stand, the article, and another way to say it. */
export function FindingsList({ findings, texts }: Props) {
  return (
    <Flex vertical gap={10}>
      {findings.map((finding, index) => (
        <FindingLines key={index} finding={finding} texts={texts} />
      ))}
    </Flex>
  );
}

function FindingLines({ finding, texts }: { finding: Finding; texts: Props['texts'] }) {
  const level = (
    <Badge tone={finding.level === 'block' ? 'amber' : 'grey'}>{say(`compliance.${finding.level}`)}</Badge>
  );
  if (finding.is === 'doubt')
    return (
      <Flex gap={8} align="flex-start">
        {level}
        <span>{doubtWords(finding)}</span>
      </Flex>
    );
  const { part, article } = finding;
  const advice = adviceWords(finding);
  return (
    <Flex vertical gap={2}>
      <Flex gap={8} align="center" wrap>
        {level}
        <Typography.Text strong>{ruleWords(finding)}</Typography.Text>
      </Flex>
      <span>
        {say(`compliance.part.${part}`)}
        {'：'}
        <Marked finding={finding} text={texts[part] ?? ''} />
      </span>
      {advice !== undefined && <span>{say('compliance.rewrite', { text: advice })}</span>}
      {article !== '' && (
        <Typography.Text type="secondary">{say('compliance.basis', { article })}</Typography.Text>
      )}
    </Flex>
  );
}

/** Signs of the text beside the words in question. */
const around = 14;

function Marked({ finding: { from, to }, text }: { finding: { from: number; to: number }; text: string }) {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return (
    <>
      {start > 0 && '…'}
      {text.slice(start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, end)}
      {end < text.length && '…'}
    </>
  );
}
