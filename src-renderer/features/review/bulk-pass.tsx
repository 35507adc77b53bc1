import { Alert, Flex, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { SeenPost } from '../../../src-core/review/decide-reviews.ts';
import { say } from '../../locale/say.ts';
import type { CheckedPost } from '../../store/analysis/review-client.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { isSaveKey } from '../../ui/form/record-form.tsx';
import type { Bulk } from './queue.ts';
import type { Decide } from './use-decide.ts';

type Way = 'first' | 'second' | 'override';

type Props = {
  bulk: Bulk;
  isHead: boolean;
  work: Decide;
  onClose(): void;
};

/** Passes all clean posts of the list at once: how many, of how many firms, and what is not among them. */
export function BulkPass({ bulk, isHead, work, onClose }: Props) {
  const { decide, progress, stop } = work;
  const ways: Record<Way, readonly CheckedPost[]> = {
    first: bulk.first,
    second: bulk.second,
    override: [...bulk.first, ...bulk.second, ...bulk.notByMe],
  };
  const offered = (['first', 'second', ...(isHead ? (['override'] as const) : [])] as const).filter(
    (each) => ways[each].length > 0,
  );
  const [way, setWay] = useState<Way>(offered[0] ?? 'first');
  const [reasons, setReasons] = useState('');
  const posts = ways[way];
  const isReady = posts.length > 0 && !progress && (way !== 'override' || reasons.trim() !== '');
  async function pass(): Promise<void> {
    if (!isReady) return;
    await decide(
      way === 'override' ? 'override' : 'pass',
      posts.map(seenOf),
      ...(way === 'override' ? [reasons] : []),
    );
    onClose();
  }
  const withContacts = new Set(
    posts.filter(({ findings }) => findings.length > 0).map(({ enterprise }) => enterprise),
  ).size;
  return (
    <Modal
      open
      title={say('review.bulk.title')}
      okText={say('review.bulk.ok', { count: posts.length })}
      okButtonProps={{ disabled: !isReady }}
      cancelText={say(progress ? 'review.bulk.stop' : 'common.cancel')}
      onOk={() => void pass()}
      onCancel={() => (progress ? stop() : onClose())}
    >
      <Flex vertical gap={12} onKeyDown={(event) => isSaveKey(event) && void pass()}>
        <span>{say('review.bulk.help')}</span>
        <Radio.Group vertical value={way} onChange={(event) => setWay(event.target.value as Way)}>
          {offered.map((each) => (
            <Radio key={each} value={each}>
              {say(`review.bulk.${each}`, {
                count: ways[each].length,
                firms: new Set(ways[each].map(({ enterprise }) => enterprise)).size,
              })}
            </Radio>
          ))}
        </Radio.Group>
        {way === 'override' && (
          <Input
            autoFocus
            maxLength={200}
            aria-label={say('review.reasons.override')}
            placeholder={say('review.reasons.override')}
            value={reasons}
            onChange={(event) => setReasons(event.target.value)}
          />
        )}
        {withContacts > 0 && (
          <Alert type="info" showIcon title={say('review.bulk.contacts', { firms: withContacts })} />
        )}
        {bulk.notByMe.length > 0 && way !== 'override' && (
          <Alert type="info" showIcon title={say('review.bulk.not-by-me', { count: bulk.notByMe.length })} />
        )}
        {bulk.sentBack.length > 0 && (
          <Alert type="info" showIcon title={say('review.bulk.sent-back', { count: bulk.sentBack.length })} />
        )}
        {progress && <ProgressBar label={say('review.bulk.working')} {...progress} />}
      </Flex>
    </Modal>
  );
}

export function seenOf({ id, fingerprint, findings }: CheckedPost): SeenPost {
  return { job: id, fingerprint, findings };
}
