import { Alert, Flex, Typography } from 'antd';
import {
  checkAdvertisement,
  type Finding,
  textsOf,
} from '../../../src-core/compliance/check-advertisement.ts';
import { ruleSetEdition, wordRules } from '../../../src-core/compliance/rule-set.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { dayOf } from '../../ui/clock-time.ts';
import { useDesk } from '../../ui/desk.tsx';
import { useLive } from '../../ui/use-live.ts';
import type { AnyRow } from '../../ui/use-rows.ts';

/** What must be looked at before this post is published: the words where they stand, the article, and another way to say it. */
export function AdvertisementCheck({ row }: { row: AnyRow }) {
  const { store } = useDesk();
  const job = row as unknown as StoredRecord<'job'>;
  const firm = useLive(
    () => async (read) => ({
      enterprise: (await read.get('enterprise', job.enterprise)) ?? null,
      posts: await read.where('job', 'enterprise', job.enterprise),
    }),
    [job.enterprise],
  );
  if (!firm) return null;
  const ad = {
    job,
    enterprise: firm.enterprise ? store.openRecord('enterprise', firm.enterprise) : undefined,
    today: dayOf(new Date().toISOString()),
    headcountOfAll: firm.posts.reduce((sum, { headcount = 0 }) => sum + headcount, 0),
  };
  const findings = checkAdvertisement(ad, wordRules);
  const edition = { edition: ruleSetEdition };
  if (findings.length === 0)
    return <Alert type="success" showIcon title={say('compliance.clean', edition)} />;
  const isBlocked = findings.some(({ level }) => level === 'block');
  return (
    <Alert
      type={isBlocked ? 'error' : 'warning'}
      title={say('compliance.title')}
      description={
        <Flex vertical gap={10}>
          {findings.map((finding, index) => (
            <FindingLines key={index} finding={finding} texts={textsOf(ad)} />
          ))}
          <Typography.Text type="secondary">{say('compliance.edition', edition)}</Typography.Text>
        </Flex>
      }
    />
  );
}

type LinesProps = { finding: Finding; texts: ReturnType<typeof textsOf> };

function FindingLines({ finding, texts }: LinesProps) {
  const level = (
    <Badge tone={finding.level === 'block' ? 'amber' : 'grey'}>{say(`compliance.${finding.level}`)}</Badge>
  );
  if (finding.is === 'doubt') {
    const { kind, field, code, about } = finding;
    const label = named(fieldOf(declarationOf(kind), field));
    return (
      <Flex gap={8} align="flex-start">
        {level}
        <span>{say(`compliance.doubt.${code}`, { label, ...about })}</span>
      </Flex>
    );
  }
  const { rule, part, article } = finding;
  return (
    <Flex vertical gap={2}>
      <Flex gap={8} align="center" wrap>
        {level}
        <Typography.Text strong>{say(`compliance.rule.${rule}`)}</Typography.Text>
      </Flex>
      <span>
        {say(`compliance.part.${part}`)}
        {'：'}
        <Marked finding={finding} text={texts[part] ?? ''} />
      </span>
      <span>{say('compliance.rewrite', { text: say(`compliance.advice.${rule}`) })}</span>
      <Typography.Text type="secondary">{say('compliance.basis', { article })}</Typography.Text>
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
