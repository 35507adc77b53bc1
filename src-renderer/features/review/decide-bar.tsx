import { Button, Flex, Input, Typography } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { longestReasons } from '../../../src-core/review/record.ts';
import { statesFor, type Verdict } from '../../../src-core/review/decide-reviews.ts';
import { say } from '../../locale/say.ts';
import { isSaveKey } from '../../ui/form/record-form.tsx';
import { reasonsFrom } from './finding-words.ts';
import type { PostOnDesk } from './queries.ts';

/** In the order of their keys, 1 to 5. */
export const verdicts: readonly Verdict[] = ['pass', 'return', 'reject', 'override', 'resubmit'];

type Props = {
  post: PostOnDesk;
  operator: string;
  /** Reasons are being written for this. */
  asked: Verdict | undefined;
  onAsk(verdict: Verdict | undefined): void;
  /** Ends when it is known whether something was decided; what was typed stays until then. */
  onDecide(verdict: Verdict, reasons?: string): Promise<void>;
};

/** Why the post cannot pass by this person now; undefined when it can. */
export function whyNoPass({ findings, standing }: PostOnDesk, operator: string): string | undefined {
  if (findings.some(({ level }) => level === 'block')) return say('review.why.blocked');
  const isMine = standing.state === 'first-checked' && standing.firstBy.every((each) => each === operator);
  return isMine ? say('review.why.mine') : undefined;
}

/** What can be decided about the post, each with its key; all but a pass ask for reasons. */
export function DecideBar(props: Props) {
  const { post, operator, asked, onAsk, onDecide } = props;
  const { state } = post.standing;
  const noPass = statesFor('pass').includes(state) ? whyNoPass(post, operator) : undefined;
  if (asked) return <Reasons key={asked} {...props} verdict={asked} />;
  return (
    <Flex vertical gap={6}>
      {noPass && <Typography.Text type="warning">{noPass}</Typography.Text>}
      <Flex gap={8} wrap>
        {verdicts.map((verdict, index) => {
          if (!statesFor(verdict).includes(state)) return null;
          const isPass = verdict === 'pass';
          return (
            <Button
              key={verdict}
              {...(isPass ? { type: 'primary' as const } : {})}
              disabled={isPass && noPass !== undefined}
              onClick={() => (isPass ? void onDecide('pass') : onAsk(verdict))}
            >
              <kbd>{index + 1}</kbd>{' '}
              {isPass
                ? say(state === 'first-checked' ? 'review.verdict.second' : 'review.verdict.first')
                : say(`review.verdict.${verdict}`)}
            </Button>
          );
        })}
      </Flex>
    </Flex>
  );
}

function Reasons({ post, verdict, onAsk, onDecide }: Props & { verdict: Verdict }) {
  // What the rules say is what the firm has to mend; the person adds to it or takes from it.
  const [reasons, setReasons] = useState(() =>
    verdict === 'return' || verdict === 'reject' ? reasonsFrom(post.findings, longestReasons) : '',
  );
  const [isSending, setSending] = useState(false);
  const isReady = reasons.trim() !== '' && !isSending;
  function submit(): void {
    if (!isReady) return;
    setSending(true);
    void onDecide(verdict, reasons).finally(() => setSending(false));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isSaveKey(event)) submit();
    else if (event.key === 'Escape' && !event.nativeEvent.isComposing) onAsk(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const label = say(`review.reasons.${verdict === 'pass' ? 'return' : verdict}`);
  return (
    <Flex vertical gap={8} onKeyDown={onKeyDown}>
      <Typography.Text strong>{label}</Typography.Text>
      <Input.TextArea
        autoFocus
        aria-label={label}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={longestReasons}
        value={reasons}
        onChange={(event) => setReasons(event.target.value)}
      />
      <Flex gap={8} align="center">
        <Button type="primary" disabled={!isReady} onClick={submit}>
          {say(`review.verdict.${verdict === 'pass' ? 'first' : verdict}`)}
        </Button>
        <Button onClick={() => onAsk(undefined)}>{say('common.cancel')}</Button>
        <kbd>Ctrl+Enter</kbd>
      </Flex>
    </Flex>
  );
}
