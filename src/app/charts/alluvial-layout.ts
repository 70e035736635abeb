// Heights of an alluvial: blocks stacked from the bottom up with gaps, bands in order of where they go, labels moved apart
// where thin blocks would crowd them. Pixels, y from the top. Pure.

export type BandKind = 'stay' | 'climb' | 'fall' | 'join' | 'leave';

interface Node {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: BandKind;
  readonly value: number;
}

export interface Block {
  readonly at: number;
  readonly size: number;
  /** Middle of the words beside it. */
  readonly label: number;
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly kind: BandKind;
}

export interface Layout {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  readonly bands: readonly Band[];
}

const GAP = 9;

/** `line` is the least distance between two labels. */
export function layOut(
  data: { readonly nodes: readonly Node[]; readonly links: readonly Link[] },
  height: number,
  line: number,
): Layout {
  const { nodes, links } = data;
  const total = Math.max(
    1,
    nodes.reduce((sum, { before }) => sum + before, 0),
    nodes.reduce((sum, { after }) => sum + after, 0),
  );
  const pad = line / 2;
  const scale = Math.max(0, height - 2 * pad - GAP * (nodes.length - 1)) / total;
  const left = blocks(
    nodes.map(({ before }) => before * scale),
    height,
    pad,
    line,
  );
  const right = blocks(
    nodes.map(({ after }) => after * scale),
    height,
    pad,
    line,
  );
  return { left, right, bands: bandsOf(nodes, links, left, right, scale) };
}

function blocks(sizes: readonly number[], height: number, pad: number, line: number): Block[] {
  let bottom = height - pad;
  const stacked = sizes.map((size) => {
    const at = bottom - size;
    bottom = at - GAP;
    return { at, size };
  });
  const labels = apart(
    stacked.map(({ at, size }) => at + size / 2),
    height,
    pad,
    line,
  );
  return stacked.map((block, k) => ({ ...block, label: labels[k]! }));
}

/** Labels from the bottom up, each at least a line above the one below, none beyond the top. */
function apart(wanted: readonly number[], height: number, pad: number, line: number): number[] {
  const labels: number[] = [];
  wanted.forEach((y, k) => {
    const below = labels[k - 1];
    labels.push(below === undefined ? Math.min(y, height - pad) : Math.min(y, below - line));
  });
  // What was pushed over the top comes back down and takes the ones below it along.
  let limit = pad;
  for (let k = labels.length - 1; k >= 0; k--) {
    if (labels[k]! >= limit) break;
    labels[k] = limit;
    limit += line;
  }
  return labels;
}

function bandsOf(
  nodes: readonly Node[],
  links: readonly Link[],
  left: readonly Block[],
  right: readonly Block[],
  scale: number,
): Band[] {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const placed = links
    .map((link) => ({ ...link, a: index.get(link.from)!, b: index.get(link.to)!, size: link.value * scale }))
    .filter(({ size }) => size > 0);
  // Within a block the bands lie as the blocks at their other ends do, so that few of them cross.
  const bottomLeft = left.map(({ at, size }) => at + size);
  const bottomRight = right.map(({ at, size }) => at + size);
  const froms = new Map<object, number>();
  for (const link of [...placed].sort((x, y) => x.a - y.a || x.b - y.b)) {
    bottomLeft[link.a] = bottomLeft[link.a]! - link.size;
    froms.set(link, bottomLeft[link.a]!);
  }
  return [...placed]
    .sort((x, y) => x.b - y.b || x.a - y.a)
    .map((link) => {
      bottomRight[link.b] = bottomRight[link.b]! - link.size;
      return { from: froms.get(link)!, to: bottomRight[link.b]!, size: link.size, kind: link.kind };
    });
}
