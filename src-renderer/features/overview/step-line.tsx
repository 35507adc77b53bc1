import { CheckCircleFilled, ClockCircleOutlined, PlayCircleFilled, StopOutlined } from '@ant-design/icons';
import { Button, theme, Typography } from 'antd';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';
import { dayWords } from '../../ui/words/clock-time.ts';
import { dayAfter, type Step, type StepState } from './steps.ts';

type Props = { step: Step; firstDay: Day; onGo(): void };

/** One step of the timeline: when, whether it is done, how far it is, what blocks it, and the way there. */
export function StepLine({ step, firstDay, onGo }: Props) {
  const { name, state, offsetInDays, block } = step;
  const day = offsetInDays > 0 ? `D+${offsetInDays}` : offsetInDays === 0 ? 'D' : `T${offsetInDays}`;
  return (
    <li className={`overview-step overview-${state}`}>
      <span className="overview-when">
        <b>{day}</b> {dayWords(dayAfter(firstDay, offsetInDays))}
      </span>
      <StateIcon state={state} />
      <span className="overview-what">
        <Typography.Text strong={state === 'now'}>{say(`overview.step.${name}`)}</Typography.Text>
        <Typography.Text type="secondary">{farWords(step)}</Typography.Text>
        {step.lacking > 0 && (
          <Typography.Text type="warning">
            {say('overview.lacking', { count: step.lacking.toLocaleString('en-US') })}
          </Typography.Text>
        )}
        {block && (
          <Typography.Text type="warning">
            {say('overview.blocked', { why: say(`overview.block.${block}`) })}
          </Typography.Text>
        )}
      </span>
      {!(state === 'done' && step.screen === 'overview') &&
        !(state === 'blocked' && step.screen === 'overview') && (
          <Button type={state === 'now' ? 'primary' : 'default'} size="small" onClick={onGo}>
            {say(`overview.go.${name}`)}
          </Button>
        )}
    </li>
  );
}

function farWords({ name, done, total }: Step): string {
  const places = { done: done.toLocaleString('en-US'), total: (total ?? 0).toLocaleString('en-US') };
  switch (name) {
    case 'enterprises':
    case 'invite':
    case 'jobs':
    case 'graduates':
      return say(total === undefined ? `overview.far.${name}` : `overview.far.${name}-of`, places);
    case 'booths':
    case 'places':
    case 'review':
    case 'checkin':
    case 'interviews':
    case 'follow-up':
      return say(`overview.far.${name}`, places);
    case 'fair':
      return done > 0 ? '' : say('overview.far.fair');
    case 'platforms':
      return done > 0 ? say('overview.far.platforms', places) : '';
    case 'results':
      return done > 0 ? say('overview.far.exported') : '';
    case 'open':
    case 'close':
    case 'report':
      return '';
  }
}

function StateIcon({ state }: { state: StepState }) {
  const { token } = theme.useToken();
  const label = say(`overview.state.${state}`);
  const size = { fontSize: 18 };
  return (
    <span className="overview-state" title={label}>
      {state === 'done' && <CheckCircleFilled style={{ ...size, color: token.colorSuccess }} aria-hidden />}
      {state === 'now' && <PlayCircleFilled style={{ ...size, color: token.colorPrimary }} aria-hidden />}
      {state === 'blocked' && <StopOutlined style={{ ...size, color: token.colorWarning }} aria-hidden />}
      {state === 'later' && (
        <ClockCircleOutlined style={{ ...size, color: token.colorTextTertiary }} aria-hidden />
      )}
      <span>{label}</span>
    </span>
  );
}
