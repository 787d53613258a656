import type { TimelineEvent, TimelineParticipant } from '../../../protocol';
import { chooseLabels } from './labels';
import { chooseLanes, type LaneOwner } from './lanes';
import { placeMarks, type Cell, type Mark } from './marks';
import { axisOf, type Axis, type Measure } from './ticks';
import { timeScale, type ScaleRoom, type TimeScale } from './timeScale';

/** All that is drawn, in pixels from the top left of the part with the lanes; the axis lies above. */
export interface Layout {
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly lanes: readonly Lane[];
  /** In time order. */
  readonly marks: readonly Mark[];
  readonly height: number;
}

export interface Lane extends LaneOwner {
  readonly top: number;
  readonly height: number;
}

export interface LayoutOptions extends ScaleRoom {
  readonly participants: readonly TimelineParticipant[];
  readonly measure: Measure;
}

const ROW_PX = 26;
const LANE_PADDING = 6;

/** @param events those to show; what has no date is left out */
export function layoutOf(events: readonly TimelineEvent[], options: LayoutOptions): Layout {
  const dated = events.filter(({ date }) => date !== null).sort(inTime);
  const scale = timeScale(
    dated.map(({ date }) => date!),
    options,
  );
  const owners = chooseLanes(dated, options.participants);
  const labels = chooseLabels(dated, scale.width);
  const marks = placeMarks(dated, { scale, lanes: owners, labels, measure: options.measure });
  const lanes = stacked(owners, marks);
  const bottom = lanes.at(-1);
  return {
    scale,
    axis: axisOf(scale, options.measure),
    lanes,
    marks,
    height: bottom ? bottom.top + bottom.height : 0,
  };
}

/** The middle of a cell. */
export function yOf({ lanes }: Layout, { lane, row }: Cell): number {
  return lanes[lane]!.top + LANE_PADDING + (row + 0.5) * ROW_PX;
}

/** Longer spans first, so that days stand below the week they are in; of one day what most articles tell first. */
function inTime(a: TimelineEvent, b: TimelineEvent): number {
  const [one, other] = [a.date!, b.date!];
  return one.first - other.first || other.last - one.last || b.articles.length - a.articles.length;
}

function stacked(owners: readonly LaneOwner[], marks: readonly Mark[]): readonly Lane[] {
  const rows = owners.map(() => 1);
  for (const { cells } of marks) {
    for (const { lane, row } of cells) {
      rows[lane] = Math.max(rows[lane]!, row + 1);
    }
  }
  let top = 0;
  return owners.map((owner, index) => {
    const height = rows[index]! * ROW_PX + 2 * LANE_PADDING;
    const lane: Lane = { ...owner, top, height };
    top += height;
    return lane;
  });
}
