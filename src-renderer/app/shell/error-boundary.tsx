import { Button, Result } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { say } from '../../locale/say.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { RescueNote } from '../../ui/words/file-note.tsx';

type Props = { children: ReactNode; rescue?: (() => Promise<FileOutcome>) | undefined };
type State = { error: Error | undefined; said?: FileOutcome };

/** A bug in one screen: says so, keeps the rest alive, and offers what helps. What was saved is not touched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A screen failed:', error, info.componentStack);
  }

  override render(): ReactNode {
    const { error, said } = this.state;
    if (!error) return this.props.children;
    return (
      <Result
        status="warning"
        title={say('app.error.title')}
        subTitle={say('app.error.help')}
        extra={[
          <Button key="again" type="primary" onClick={() => this.setState({ error: undefined })}>
            {say('app.error.again')}
          </Button>,
          <Button key="reload" onClick={() => location.reload()}>
            {say('app.error.reload')}
          </Button>,
          this.props.rescue && (
            <Button
              key="rescue"
              onClick={() => void this.props.rescue?.().then((said) => this.setState({ said }))}
            >
              {say('start.rescue')}
            </Button>
          ),
        ]}
      >
        <RescueNote outcome={said} />
        <code>{`${error.name}: ${error.message}`}</code>
      </Result>
    );
  }
}
