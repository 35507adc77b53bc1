import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { whyNotRecorded } from '../../../src-core/fair/open-fair.ts';
import { graduate } from '../../../src-core/graduate/record.ts';
import { valuesOfScan } from '../../../src-core/graduate/scanned-text.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { FairObstacle } from '../../shared/fair-obstacle.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { QuickForm } from '../../ui/form/quick-form.tsx';
import { useFocusBack } from '../../ui/scan/use-focus-back.ts';
import { useScanner } from '../../ui/scan/use-scanner.ts';
import './checkin.css';
import { DoorAnswer } from './door-answer.tsx';
import { DoorSide } from './door-side.tsx';
import { useDoorConsent } from './use-door-consent.ts';
import { type DoorDesk, useDoor } from './use-door.ts';
import { useDoorBook } from './use-door-book.ts';

const gateSetting = 'checkin.gate';

/** Check-in: one question a screen, and the next scan is always welcome. */
export function CheckinView() {
  const { currentFair, currentSession } = usePlace();
  if (!currentFair || !currentSession) return <NoFair help={say('checkin.noFair')} />;
  return (
    <Door
      key={`${currentFair.id}.${currentSession.key}`}
      fair={currentFair.id}
      session={currentSession.key}
      obstacle={whyNotRecorded(currentFair, currentSession.key)}
    />
  );
}

type DoorProps = { fair: string; session: string; obstacle: Problem | undefined };

function Door({ fair, session, obstacle }: DoorProps) {
  const store = useStore();
  const go = useGo();
  const { route } = usePlace();
  const [gate, setGate] = useGate(store);
  const desk = useDoor({ store, fair, session, gate });
  const book = useDoorBook(fair, session);
  const consent = useDoorConsent(desk);
  // F8 on another screen: the form is open when one gets here.
  const { openWalkIn } = desk;
  const isWalkInDue = route.open === 'walk-in';
  useEffect(() => {
    if (!isWalkInDue) return;
    openWalkIn();
    go('checkin');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time it is asked for
  }, [isWalkInDue]);
  const field = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useFocusBack(field, screen, desk.walkInFor === undefined);
  return (
    <div className="door" ref={screen}>
      <div className="door-main">
        <h1 className="door-title">{say('checkin.title')}</h1>
        <FairObstacle problem={obstacle} />
        <ScanField field={field} desk={desk} onConsent={desk.agree} />
        {desk.waiting > 0 && <p role="status">{say('checkin.waiting', { count: desk.waiting })}</p>}
        {desk.walkInFor === undefined ? (
          <DoorAnswer
            answer={desk.answer}
            isChecking={desk.isChecking}
            consent={consent}
            onChoose={desk.choose}
          />
        ) : (
          <QuickForm
            key={desk.walkInFor}
            declaration={graduate}
            fields={['name', 'studentNumber', 'documentNumber']}
            values={valuesOfScan(desk.walkInFor)}
            title={say('checkin.walkIn')}
            saveWords={say('checkin.walkInSave')}
            save={desk.saveWalkIn}
            onExisting={desk.takeExisting}
            onClose={desk.closeWalkIn}
          />
        )}
      </div>
      <DoorSide desk={desk} book={book} gate={gate} onGate={setGate} />
    </div>
  );
}

type ScanFieldProps = { field: RefObject<HTMLInputElement | null>; desk: DoorDesk; onConsent(): void };

/** The field that scans land in. A single digit and Enter choose among several people. */
function ScanField({ field, desk, onConsent }: ScanFieldProps) {
  const [text, setText] = useState('');
  useScanner(field, (scan) => {
    // The keys of the scan went into the field as well.
    setText('');
    desk.scan(scan, 'scanned');
  });
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const choices = desk.answer?.kind === 'several' ? desk.answer.entries : [];
    if (event.key === 'Enter') {
      const scan = event.currentTarget.value.trim();
      setText('');
      const chosen = scan.length === 1 ? choices[Number(scan) - 1] : undefined;
      if (chosen) desk.choose(chosen.id);
      else if (scan) desk.scan(scan, 'typed');
    } else if (event.key === 'F8') desk.openWalkIn();
    else if (event.key === 'F7') onConsent();
    // A field with something in it keeps Ctrl+Z for itself.
    else if (isUndoKey(event) && event.currentTarget.value === '') desk.undo();
    else return;
    event.preventDefault();
  }
  return (
    <input
      ref={field}
      className="door-scan"
      aria-label={say('checkin.scan')}
      placeholder={say('checkin.scan')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function isUndoKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey;
}

/** The gate this laptop stands at: remembered. */
function useGate(store: ScreenStore): [string, (gate: string) => void] {
  const [gate, setGate] = useState('');
  useEffect(() => {
    void store.setting<string>(gateSetting).then((kept) => setGate(kept ?? ''));
  }, [store]);
  return [
    gate,
    (next) => {
      setGate(next);
      void store.keepSetting(gateSetting, next.trim());
    },
  ];
}
