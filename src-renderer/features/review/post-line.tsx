import { Flex } from 'antd';
import { say } from '../../locale/say.ts';
import type { CheckedPost } from '../../store/analysis/review-client.ts';
import { Badge } from '../../ui/badge.tsx';
import { findingWords } from './finding-words.ts';
import { waitedWords } from './words.ts';

export const lineHeightInPx = 56;
export const withFirmInPx = 86;

type Props = {
  post: CheckedPost;
  /** The first of its firm names the firm. */ hasFirm: boolean;
  shown: readonly CheckedPost[];
  now: number;
};

/** One post of the queue: since when it waits, at which step, and why it does not simply pass. */
export function PostLine({ post, hasFirm, shown, now }: Props) {
  const { title, firm, enterprise, state, since, findings, wasPublished, wasStopped } = post;
  const blocks = findings.filter(({ level }) => level === 'block').length;
  const [first] = findings;
  return (
    <div className="review-line">
      {hasFirm && (
        <Flex justify="space-between" className="review-firm">
          <b>{firm || say('review.firm-gone')}</b>
          <small>
            {say('review.posts', { count: shown.filter((each) => each.enterprise === enterprise).length })}
          </small>
        </Flex>
      )}
      <Flex justify="space-between" gap={8}>
        <span className="review-line-title">{title}</span>
        <Flex gap={6}>
          {wasStopped && wasStopped !== state && (
            <Badge tone="amber">{say(`review.badge.was-${wasStopped}`)}</Badge>
          )}
          {wasPublished && <Badge tone="amber">{say('review.badge.edited')}</Badge>}
          {state === 'first-checked' && <Badge tone="blue">{say('review.badge.second')}</Badge>}
          {state === 'rejected' && <Badge tone="amber">{say('review.badge.rejected')}</Badge>}
          {blocks > 0 && <Badge tone="amber">{say('review.badge.blocks', { count: blocks })}</Badge>}
          {findings.length > blocks && (
            <Badge tone="grey">{say('review.badge.warns', { count: findings.length - blocks })}</Badge>
          )}
        </Flex>
      </Flex>
      <Flex justify="space-between" gap={8} className="review-line-why">
        <span>{first ? findingWords(first) : say('review.clean')}</span>
        <span>{waitedWords(since, now)}</span>
      </Flex>
    </div>
  );
}
