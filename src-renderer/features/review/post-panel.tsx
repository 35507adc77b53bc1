import { Alert, Button, Flex, Typography } from 'antd';
import { textsOf } from '../../../src-core/compliance/check-advertisement.ts';
import { named, say } from '../../locale/say.ts';
import { AttachmentsPanel } from '../../ui/library/attachments-panel.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useGo } from '../../context/use-place.ts';
import { Decisions } from './decisions.tsx';
import { FindingsList } from './findings-list.tsx';
import { PostText } from './post-text.tsx';
import type { PostOnDesk } from './queries.ts';
import { fieldLabel, stateChoice, toneOf } from './words.ts';

type Props = { post: PostOnDesk; nameOf(operator: string): string };

/** One post for the reviewer: where it stands, what the rules say, the whole text with the words marked, the decisions so far. */
export function PostPanel({ post, nameOf }: Props) {
  const go = useGo();
  const { job, stored, findings, standing, rules } = post;
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="flex-start" gap={12}>
        <Flex vertical>
          <h2 className="review-title">{job.title}</h2>
          <Typography.Text type="secondary">{stored?.name ?? say('review.firm-gone')}</Typography.Text>
        </Flex>
        <Flex gap={8} align="center">
          <Badge tone={toneOf(standing.state)}>{named(stateChoice(standing.state))}</Badge>
          <Button size="small" onClick={() => go({ screen: 'jobs', open: job.id })}>
            {say('review.edit-post')}
          </Button>
          {stored && (
            <Button size="small" onClick={() => go({ screen: 'enterprises', open: stored.id })}>
              {say('review.open-firm')}
            </Button>
          )}
        </Flex>
      </Flex>
      {standing.state === 'first-checked' && (
        <span>{say('review.first-by', { names: standing.firstBy.map(nameOf).join('、') })}</span>
      )}
      {standing.wasStopped && standing.wasStopped !== standing.state && (
        <Alert type="warning" showIcon title={say(`review.stopped-before.${standing.wasStopped}`)} />
      )}
      {standing.isChanged && (
        <Alert
          type="warning"
          showIcon
          title={say(standing.wasPublished ? 'review.edited-published' : 'review.edited', {
            fields: post.changed.map(fieldLabel).join('、') || say('review.edited-unknown'),
          })}
        />
      )}
      <section aria-label={say('compliance.title')} className="review-section">
        <h3>{say('compliance.title')}</h3>
        {findings.length === 0 ? (
          <span>{say('compliance.clean', { edition: rules.edition })}</span>
        ) : (
          <FindingsList findings={findings} texts={textsOf(post)} />
        )}
      </section>
      <section aria-label={say('review.text')} className="review-section">
        <h3>{say('review.text')}</h3>
        <PostText post={post} />
      </section>
      <section aria-label={say('review.evidence')} className="review-section">
        <h3>{say('review.evidence')}</h3>
        <Flex vertical gap={8}>
          {stored && <AttachmentsPanel kind="enterprise" row={stored} />}
          <AttachmentsPanel kind="job" row={job} />
        </Flex>
      </section>
      <section aria-label={say('review.decisions')} className="review-section">
        <h3>{say('review.decisions')}</h3>
        <Decisions reviews={post.reviews} fingerprint={post.fingerprint} nameOf={nameOf} />
      </section>
    </Flex>
  );
}
