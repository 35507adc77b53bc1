import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';
import { stateOf } from './booth-state.ts';
import './booths.css';
import { boothTowards, type Direction, type Tile, tilesOf } from './plan-drawing.ts';
import type { BoothOnPlan } from './queries.ts';
import { shortName } from './short-name.ts';
import { tierLetter } from './tier-badge.tsx';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const widestTile = 150;
const tallestTile = 100;

type Props = {
  booths: readonly BoothOnPlan[];
  day: Day;
  selected: string | undefined;
  /** The booth whose enterprise is being carried to another one. */
  carriedFrom: string | undefined;
  /** Why the last work at a booth was refused; shown beside it. */
  refusal: { booth: string; sentences: readonly string[] } | undefined;
  onSelect(booth: string): void;
  onPick(booth: BoothOnPlan): void;
  onDrop(booth: BoothOnPlan): void;
  onDragBooth(booth: BoothOnPlan): void;
  /** Enter, M, P, Delete and Escape on the booth in focus. */
  onKey(key: string, booth: BoothOnPlan): void;
};

/** The hall from above. One booth is in the tab order; arrow keys walk from booth to booth. */
export function HallPlan(props: Props) {
  const { booths, selected } = props;
  const footprints = useMemo(() => booths.map((each) => each.booth), [booths]);
  const { tiles, widest, tallest } = useMemo(() => tilesOf(footprints), [footprints]);
  const hall = useRef<HTMLDivElement>(null);
  const inTabOrder = booths.some((each) => each.booth.id === selected) ? selected : booths[0]?.booth.id;

  useEffect(() => {
    // The focus follows the arrows, but is not stolen from the list at the side.
    if (hall.current?.contains(document.activeElement))
      hall.current.querySelector<HTMLElement>(`[data-booth="${inTabOrder}"]`)?.focus();
  }, [inTabOrder]);

  function onKeyDown(event: KeyboardEvent, at: BoothOnPlan): void {
    const direction = directions[event.key];
    if (direction) {
      const next = boothTowards(footprints, at.booth.id, direction);
      if (next) props.onSelect(next);
    } else if (['Enter', 'Escape', 'Delete', 'Backspace', 'm', 'M', 'p', 'P'].includes(event.key)) {
      props.onKey(event.key, at);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className="hall"
      ref={hall}
      role="group"
      aria-label={say('booths.plan')}
      // A small hall is not blown up to the size of the screen.
      style={{ maxWidth: widest * widestTile, maxHeight: tallest * tallestTile }}
    >
      {booths.map((each) => (
        <BoothTile
          key={each.booth.id}
          at={each}
          tile={tiles.get(each.booth.id)}
          isInTabOrder={each.booth.id === inTabOrder}
          onKeyDown={onKeyDown}
          {...props}
        />
      ))}
      <RefusalBubble refusal={props.refusal} tiles={tiles} />
    </div>
  );
}

type TileProps = Props & {
  at: BoothOnPlan;
  tile: Tile | undefined;
  isInTabOrder: boolean;
  onKeyDown(event: KeyboardEvent, at: BoothOnPlan): void;
};

function BoothTile(props: TileProps) {
  const { at, tile, day } = props;
  const state = stateOf(at);
  const enterprise = at.stands[0]?.enterprise;
  const tier = enterprise ? tierLetter(enterprise, day) : undefined;
  const classes = ['booth', `booth-${state}`];
  if (at.booth.id === props.selected) classes.push('booth-selected');
  if (at.booth.id === props.carriedFrom) classes.push('booth-carried');
  function onDragOver(event: DragEvent): void {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  }
  return (
    <button
      type="button"
      className={classes.join(' ')}
      style={positionOf(tile)}
      data-booth={at.booth.id}
      tabIndex={props.isInTabOrder ? 0 : -1}
      aria-pressed={at.booth.id === props.selected}
      title={wordsFor(at)}
      draggable={at.stands.length > 0}
      onDragStart={() => props.onDragBooth(at)}
      onDragOver={onDragOver}
      onDrop={() => props.onDrop(at)}
      onClick={() => props.onPick(at)}
      onKeyDown={(event) => props.onKeyDown(event, at)}
    >
      <span className="for-ears">{wordsFor(at)}</span>
      <span className="booth-head" aria-hidden>
        <b>{at.booth.code}</b>
        {tier && <i className={`booth-tier badge-${tier.tone}`}>{tier.letter}</i>}
      </span>
      <span className="booth-name" aria-hidden>
        {state === 'taken' || state === 'pinned'
          ? shortName(enterprise?.name ?? '')
          : say(`booths.state.${state}`)}
      </span>
      {state === 'pinned' && (
        <i className="booth-pin" aria-hidden>
          ◆
        </i>
      )}
    </button>
  );
}

/** Code, state, and who stands there, for ears and for the tooltip. */
function wordsFor(at: BoothOnPlan): string {
  const names = at.stands.map((stand) => stand.enterprise?.name ?? '').filter(Boolean);
  const words = [at.booth.code, say(`booths.state.${stateOf(at)}`), ...names];
  if (at.booth.blockedReason) words.push(at.booth.blockedReason);
  return words.join(' ');
}

function positionOf(tile: Tile | undefined) {
  if (!tile) return undefined;
  const { left, top, width, height } = tile;
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
}

function RefusalBubble({ refusal, tiles }: { refusal: Props['refusal']; tiles: ReadonlyMap<string, Tile> }) {
  const tile = refusal && tiles.get(refusal.booth);
  if (!refusal || !tile) return null;
  const isRight = tile.left > 50;
  const isLow = tile.top > 60;
  return (
    <div
      className="hall-refusal"
      role="alert"
      style={{
        [isRight ? 'right' : 'left']: `${isRight ? 100 - tile.left - tile.width : tile.left}%`,
        [isLow ? 'bottom' : 'top']: `calc(${isLow ? 100 - tile.top : tile.top + tile.height}% + 6px)`,
      }}
    >
      {refusal.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
