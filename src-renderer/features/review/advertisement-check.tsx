import { Alert, Button, Flex, Typography } from 'antd';
import { textsOf } from '../../../src-core/compliance/check-advertisement.ts';
import { named, say } from '../../locale/say.ts';
import { useGo } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { useLive } from '../../ui/use-live.ts';
import type { AnyRow } from '../../ui/table/use-rows.ts';
import { FindingsList } from './findings-list.tsx';
import { postOnDesk } from './queries.ts';
import { stateChoice } from './words.ts';

/** Where a post stands in the review, and what must be looked at before it is published. */
export function AdvertisementCheck({ row }: { row: AnyRow }) {
  const store = useStore();
  const go = useGo();
  const post = useLive(() => postOnDesk(store, row.id), [store, row.id]);
  if (!post) return null;
  const { findings, standing } = post;
  const edition = { edition: post.rules.edition };
  const isBlocked = findings.some(({ level }) => level === 'block');
  return (
    <Alert
      type={findings.length === 0 ? 'success' : isBlocked ? 'error' : 'warning'}
      title={
        <Flex gap={8} justify="space-between" align="center">
          <span>{say('review.standing', { state: named(stateChoice(standing.state)) })}</span>
          <Button size="small" onClick={() => go({ screen: 'review', open: post.job.id })}>
            {say('review.open')}
          </Button>
        </Flex>
      }
      description={
        findings.length === 0 ? (
          say('compliance.clean', edition)
        ) : (
          <Flex vertical gap={10}>
            <FindingsList findings={findings} texts={textsOf(post)} />
            <Typography.Text type="secondary">{say('compliance.edition', edition)}</Typography.Text>
          </Flex>
        )
      }
    />
  );
}
