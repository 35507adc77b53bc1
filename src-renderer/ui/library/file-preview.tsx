import { Alert, Button, Flex, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../locale/say.ts';
import { type ShownFile, useAttachments } from '../../context/use-attachments.ts';

type Props = { file: { name: string; sha256: string; mediaType: string }; onClose(): void };

const widthInPx = 860;

/** Whether a file can be looked at here; the others are saved and opened elsewhere. */
export function canPreview(mediaType: string): boolean {
  return mediaType.startsWith('image/') || mediaType === 'application/pdf';
}

/** A picture or a PDF inside the app. */
export function FilePreview({ file, onClose }: Props) {
  const files = useAttachments();
  const [shown, setShown] = useState<ShownFile | string | undefined>();
  useEffect(() => {
    let isLeft = false;
    let open: ShownFile | undefined;
    void files.show(file).then((answer) => {
      if (typeof answer !== 'string') open = answer;
      if (isLeft) open?.end();
      else setShown(answer);
    });
    return () => {
      isLeft = true;
      open?.end();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- opened once for the file
  }, [file.sha256]);
  return (
    <Modal open title={file.name} footer={null} width={widthInPx + 48} style={{ top: 24 }} onCancel={onClose}>
      {shown === undefined && <p role="status">{say('ui.files.opening')}</p>}
      {typeof shown === 'string' && <Alert type="warning" showIcon title={shown} />}
      {typeof shown === 'object' && shown.is === 'image' && (
        <img
          src={shown.url}
          alt={file.name}
          style={{ display: 'block', maxWidth: '100%', maxHeight: '75vh', margin: '0 auto' }}
        />
      )}
      {typeof shown === 'object' && shown.is === 'pdf' && <Pages file={shown} />}
    </Modal>
  );
}

function Pages({ file }: { file: ShownFile & { is: 'pdf' } }) {
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) file.draw(page, canvas.current, widthInPx).catch(() => setFailed(true));
  }, [file, page]);
  return (
    <Flex vertical gap={8} align="center">
      {file.pages > 1 && (
        <Flex gap={8} align="center">
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            {say('ui.files.page-before')}
          </Button>
          <span>{say('ui.files.page-of', { page, pages: file.pages })}</span>
          <Button disabled={page === file.pages} onClick={() => setPage(page + 1)}>
            {say('ui.files.page-next')}
          </Button>
        </Flex>
      )}
      {failed && <Alert type="warning" showIcon title={say('ui.files.page-failed')} />}
      <div style={{ maxWidth: '100%', maxHeight: '72vh', overflow: 'auto', background: '#fff' }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={say('ui.files.page-of', { page, pages: file.pages })}
          style={{ display: 'block', maxWidth: '100%' }}
        />
      </div>
    </Flex>
  );
}
