// The house: back curtain, six landings with their arches, carpets, rails and risers, the royal box, the brass rail; and,
// in front of everybody, proscenium, scalloped curtain and side drapes.
import {
  edgeOf,
  type Geometry,
  HOUSE_TOP,
  type Landing,
  RAIL_HEIGHT,
  RAIL_Y,
  STAGE_WIDTH,
} from '../views/theatre-geometry.ts';
import { type Brush, box, dot, fade, frame, glow, line, linear, oval, polygon, radial, softness } from './paint-kit.ts';

const BRASS: readonly (readonly [number, string])[] = [
  [0, '#8a5a14'],
  [0.22, '#f7d98a'],
  [0.5, '#d9a441'],
  [1, '#7a4a10'],
];

export function paintHouse(g: Brush, geometry: Geometry): void {
  backCurtain(g, geometry);
  for (const [i, landing] of geometry.landings.entries()) alcove(g, landing, i);
  geometry.landings.forEach((landing, i) => {
    riser(g, landing);
    carpet(g, landing, i === geometry.landings.length - 1);
  });
  apron(g, geometry);
}

function backCurtain(g: Brush, { streetWidth, houseRight }: Geometry): void {
  const left = streetWidth + 4;
  const width = STAGE_WIDTH - left;
  box(
    g,
    left,
    0,
    width,
    RAIL_Y,
    linear(g, 0, 0, 0, RAIL_Y, [
      [0, '#3d1634'],
      [0.45, '#6b2547'],
      [1, '#34102c'],
    ]),
  );
  for (let x = left; x < STAGE_WIDTH; x += 46) {
    const fold = linear(g, x, 0, x + 46, 0, [
      [0, 'rgba(10,2,16,0.42)'],
      [0.35, 'rgba(255,150,150,0.10)'],
      [0.55, 'rgba(255,170,160,0.05)'],
      [1, 'rgba(10,2,16,0.42)'],
    ]);
    box(g, x, 0, 46, RAIL_Y, fold);
  }
  const middle = (left + houseRight) / 2;
  box(
    g,
    left,
    0,
    width,
    RAIL_Y,
    radial(g, middle, 330, 760, [
      [0, 'rgba(255,150,110,0.20)'],
      [0.5, 'rgba(255,120,110,0.05)'],
      [1, 'rgba(8,2,14,0.55)'],
    ]),
  );
}

/** The arched box behind a landing, grander with every rung. */
function alcove(g: Brush, landing: Landing, at: number): void {
  const middle = landing.x + landing.width / 2;
  const royal = at === 5;
  const half = Math.min(royal ? 50 : 62, landing.width * 0.34);
  const base = landing.back + 10;
  const top = base - (royal ? 22 : 40);
  glow(g, middle, top - 40, 150, '#ffb45c', 0.22 + at * 0.025);
  arch(g, middle, base, half, top);
  g.fillStyle = linear(g, 0, top - half, 0, base, [
    [0, '#1d0a24'],
    [0.6, '#3a1436'],
    [1, '#5a2140'],
  ]);
  g.fill();
  g.save();
  g.clip();
  glow(g, middle, top - half + 10, 90, '#ffce8a', 0.42);
  if (at >= 2) for (const side of [-1, 1]) drapelet(g, middle + side * half, top - half * 0.4, side, base);
  g.restore();
  arch(g, middle, base, half, top);
  g.strokeStyle = linear(g, 0, top - half, 0, base, [
    [0, '#f7d98a'],
    [1, '#8a5a14'],
  ]);
  g.lineWidth = 4 + at * 0.35;
  g.stroke();
  arch(g, middle, base, half - 6, top);
  g.strokeStyle = 'rgba(242,193,78,0.35)';
  g.lineWidth = 1.4;
  g.stroke();
  if (at >= 3) for (const side of [-1, 1]) sconce(g, middle + side * (half + 13), top - 6);
  lantern(g, middle, top - half + (royal ? 20 : 0));
  if (royal) canopy(g, middle, top - half + 8, half + 20);
  balustrade(g, landing);
}

function arch(g: Brush, middle: number, base: number, half: number, top: number): void {
  g.beginPath();
  g.moveTo(middle - half, base);
  g.lineTo(middle - half, top);
  g.arc(middle, top, half, Math.PI, 0);
  g.lineTo(middle + half, base);
  g.closePath();
}

function drapelet(g: Brush, x: number, y: number, side: number, base: number): void {
  g.fillStyle = '#a3263f';
  g.beginPath();
  g.moveTo(x, y - 40);
  g.lineTo(x - side * 40, y - 40);
  g.quadraticCurveTo(x - side * 30, y + 6, x - side * 8, y + 20);
  g.lineTo(x - side * 12, base);
  g.lineTo(x, base);
  g.closePath();
  g.fill();
  dot(g, x - side * 9, y + 20, 3.4, '#f2c14e');
}

function sconce(g: Brush, x: number, y: number): void {
  glow(g, x, y - 6, 34, '#ffc46b', 0.7);
  box(g, x - 1.5, y, 3, 12, '#d9a441', 1);
  dot(g, x, y - 3, 4.5, '#fff2cf');
}

function lantern(g: Brush, x: number, y: number): void {
  glow(g, x, y, 70, '#ffd38a', 0.75);
  dot(g, x, y, 8, '#fff3d2');
  g.strokeStyle = '#d9a441';
  g.lineWidth = 2;
  g.stroke();
}

function canopy(g: Brush, middle: number, y: number, half: number): void {
  const top = y - 14;
  g.fillStyle = linear(g, 0, top - 30, 0, top + 30, [
    [0, '#e0384f'],
    [1, '#8e1730'],
  ]);
  g.beginPath();
  g.moveTo(middle - half, top + 20);
  g.quadraticCurveTo(middle, top - 52, middle + half, top + 20);
  g.closePath();
  g.fill();
  for (let k = 0; k < 6; k++) {
    const width = (half * 2) / 6;
    g.fillStyle = k % 2 ? '#c62a3f' : '#e9d3a0';
    g.beginPath();
    g.arc(middle - half + width * (k + 0.5), top + 19, width / 2, 0, Math.PI);
    g.fill();
  }
  line(
    g,
    [
      [middle - half, top + 19],
      [middle + half, top + 19],
    ],
    '#f2c14e',
    3,
  );
  crown(g, middle, top - 22);
}

function crown(g: Brush, x: number, y: number): void {
  glow(g, x, y - 8, 46, '#ffd76e', 0.6);
  polygon(
    g,
    [
      [x - 24, y],
      [x - 28, y - 24],
      [x - 12, y - 12],
      [x, y - 32],
      [x + 12, y - 12],
      [x + 28, y - 24],
      [x + 24, y],
    ],
    '#f2c14e',
  );
  box(g, x - 24, y - 2, 48, 7, '#d9a441', 2);
  for (const dx of [-28, 0, 28]) dot(g, x + dx, y - (dx === 0 ? 33 : 25), 3.4, '#fff2cf');
}

function balustrade(g: Brush, landing: Landing): void {
  const { x, width, back } = landing;
  line(
    g,
    [
      [x + 4, back - 8],
      [x + width - 4, back - 8],
    ],
    '#e8b955',
    3.4,
  );
  for (let k = 0; k <= 8; k++) box(g, x + 6 + (k * (width - 14)) / 8, back - 8, 2.4, 20, '#b98a34');
}

function carpet(g: Brush, landing: Landing, royal: boolean): void {
  const { x, width, back } = landing;
  const edge = edgeOf(landing);
  const stops: readonly (readonly [number, string])[] = royal
    ? [
        [0, '#7c1430'],
        [0.5, '#d53a52'],
        [1, '#ef5a66'],
      ]
    : [
        [0, '#5e1029'],
        [0.5, '#a81f3a'],
        [1, '#d03a4e'],
      ];
  box(g, x, back + 8, width, edge - back - 8, linear(g, 0, back, 0, edge, stops));
  oval(
    g,
    x + width / 2,
    (back + edge) / 2 + 12,
    width * 0.43,
    27,
    radialSpot(g, x + width / 2, (back + edge) / 2 + 12, width * 0.43),
  );
  box(
    g,
    x,
    back + 8,
    width,
    9,
    linear(g, 0, back + 8, 0, back + 17, [
      [0, 'rgba(10,0,14,0.6)'],
      [1, 'rgba(10,0,14,0)'],
    ]),
  );
  box(g, x, back, 5, edge - back, 'rgba(20,2,20,0.35)');
  box(g, x, edge - 5, width, 10, linear(g, 0, edge - 5, 0, edge + 5, BRASS));
  box(
    g,
    x,
    edge + 5,
    width,
    16,
    linear(g, 0, edge + 5, 0, edge + 21, [
      [0, 'rgba(10,2,6,0.62)'],
      [1, 'rgba(10,2,6,0)'],
    ]),
  );
}

function radialSpot(g: Brush, x: number, y: number, radius: number): CanvasGradient {
  return radial(g, x, y, radius, [
    [0, 'rgba(255,190,150,0.42)'],
    [1, 'rgba(255,190,150,0)'],
  ]);
}

function riser(g: Brush, landing: Landing): void {
  const { x, width } = landing;
  const edge = edgeOf(landing);
  const height = RAIL_Y - edge;
  box(
    g,
    x,
    edge,
    width,
    height,
    linear(g, 0, edge, 0, RAIL_Y, [
      [0, '#6d4326'],
      [0.55, '#4c2c1b'],
      [1, '#2c1812'],
    ]),
  );
  for (let y = edge + 24; y < RAIL_Y; y += 27) {
    box(g, x, y, width, 1.4, 'rgba(20,8,4,0.4)');
    box(g, x, y + 1.4, width, 1, 'rgba(255,210,160,0.05)');
  }
  box(g, x, edge, 3, height, 'rgba(15,5,5,0.55)');
  box(g, x + width - 3, edge, 3, height, 'rgba(15,5,5,0.4)');
  if (height > 220) {
    frame(g, x + 20, edge + 124, width - 40, height - 190, 'rgba(20,8,4,0.55)', 3, 10);
    frame(g, x + 21.5, edge + 125.5, width - 43, height - 193, 'rgba(255,205,140,0.14)', 1.2, 9);
  }
}

/** The strip of floor in front of the risers, lit by the footlights. */
function apron(g: Brush, { streetWidth }: Geometry): void {
  const left = streetWidth + 4;
  const width = STAGE_WIDTH - left;
  box(
    g,
    left,
    RAIL_Y - 30,
    width,
    30,
    linear(g, 0, RAIL_Y - 30, 0, RAIL_Y, [
      [0, 'rgba(24,10,14,0)'],
      [0.4, 'rgba(58,32,24,0.9)'],
      [1, '#6f452c'],
    ]),
  );
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (let x = left + 28; x < STAGE_WIDTH; x += 84) {
    g.save();
    g.translate(x, RAIL_Y);
    g.scale(0.62, 1);
    g.beginPath();
    g.rect(-80, -96, 160, 96);
    g.clip();
    box(g, -80, -96, 160, 96, softness(g, 0, 0, 92, '#a8682c'));
    g.restore();
  }
  g.restore();
}

/** The footlight rail, across the whole width: the line of visibility. */
export function paintRail(g: Brush): void {
  box(g, 0, RAIL_Y - 3, STAGE_WIDTH, 5, 'rgba(8,2,8,0.5)');
  box(g, 0, RAIL_Y, STAGE_WIDTH, RAIL_HEIGHT, linear(g, 0, RAIL_Y, 0, RAIL_Y + RAIL_HEIGHT, BRASS));
  for (let x = 28; x < STAGE_WIDTH; x += 56) {
    glow(g, x, RAIL_Y + 7, 22, '#ffdf9a', 0.8);
    dot(g, x, RAIL_Y + 7, 4.6, '#fff7e0');
  }
  box(
    g,
    0,
    RAIL_Y + RAIL_HEIGHT,
    STAGE_WIDTH,
    10,
    linear(g, 0, RAIL_Y + RAIL_HEIGHT, 0, RAIL_Y + RAIL_HEIGHT + 10, [
      [0, 'rgba(0,0,0,0.7)'],
      [1, 'rgba(0,0,0,0)'],
    ]),
  );
}

/** The entrance between street and stage, with the doorway that the crowd enters by. */
export function paintFacade(g: Brush, { streetWidth, houseLeft, layout }: Geometry): void {
  const right = houseLeft - 6;
  const left = streetWidth - (layout === 'title' ? 6 : 46);
  const top = layout === 'title' ? 0 : 392;
  const wall: readonly (readonly [number, string])[] = [
    [0, '#3b1430'],
    [0.35, '#8a2f46'],
    [1, '#3a1028'],
  ];
  box(g, streetWidth - 6, 0, right - streetWidth + 6, RAIL_Y, linear(g, streetWidth - 6, 0, right, 0, wall));
  if (layout === 'title') return;
  box(g, left, top, right - left, RAIL_Y - top, linear(g, left, 0, right, 0, wall));
  for (let y = top + 44; y < 560; y += 26) box(g, left, y, right - left, 1.5, 'rgba(10,0,8,0.32)');
  box(g, left - 7, top - 8, right - left + 10, 12, linear(g, 0, top - 8, 0, top + 4, BRASS), 4);
  polygon(
    g,
    [
      [left - 4, top - 8],
      [(left + right) / 2, top - 46],
      [right, top - 8],
    ],
    '#5a1a34',
  );
  mask(g, (left + right) / 2 - 3, top + 46);
  doorway(g, left + 9, 566, right - left - 24);
}

function doorway(g: Brush, x: number, y: number, width: number): void {
  glow(g, x + width / 2, y + 70, 150, '#ffb95e', 0.55);
  const door = (grow: number) => {
    g.beginPath();
    g.roundRect(x - grow, y - grow, width + 2 * grow, RAIL_Y - y + grow, [width / 2 + grow, width / 2 + grow, 0, 0]);
  };
  door(5);
  g.fillStyle = linear(g, 0, y, 0, RAIL_Y, BRASS);
  g.fill();
  door(0);
  g.fillStyle = linear(g, 0, y, 0, RAIL_Y, [
    [0, '#fff4cf'],
    [0.5, '#ffd080'],
    [1, '#e8893a'],
  ]);
  g.fill();
  box(g, x - 14, y - 26, width + 28, 13, '#c62a3f', 5);
  for (let k = 0; k < 5; k++) {
    g.fillStyle = k % 2 ? '#f4e3bd' : '#c62a3f';
    g.beginPath();
    g.arc(x - 14 + ((width + 28) * (k + 0.5)) / 5, y - 14, (width + 28) / 10, 0, Math.PI);
    g.fill();
  }
}

/** The laughing mask of comedy over the door. */
function mask(g: Brush, x: number, y: number): void {
  glow(g, x, y, 44, '#ffc46b', 0.4);
  g.fillStyle = '#f2c14e';
  g.beginPath();
  g.moveTo(x - 16, y - 16);
  g.quadraticCurveTo(x, y - 23, x + 16, y - 16);
  g.quadraticCurveTo(x + 17, y + 12, x, y + 20);
  g.quadraticCurveTo(x - 17, y + 12, x - 16, y - 16);
  g.fill();
  for (const side of [-1, 1]) oval(g, x + side * 7, y - 5, 3.4, 2.4, '#5a1a34');
  g.strokeStyle = '#5a1a34';
  g.lineWidth = 2.6;
  g.beginPath();
  g.arc(x, y + 3, 7.5, 0.15 * Math.PI, 0.85 * Math.PI);
  g.stroke();
}

/** What hangs before everybody: top beam, scallops and the drape on the right. */
export function paintProscenium(g: Brush, geometry: Geometry): void {
  const left = geometry.streetWidth;
  drape(g, left, 34, HOUSE_TOP, 540, 1);
  drape(g, geometry.houseRight - 2, STAGE_WIDTH - geometry.houseRight + 2, HOUSE_TOP, RAIL_Y, -1);
  scallops(g, left, STAGE_WIDTH - left);
  box(g, left, 10, STAGE_WIDTH - left, 28, linear(g, 0, 10, 0, 38, BRASS));
  box(
    g,
    left,
    38,
    STAGE_WIDTH - left,
    8,
    linear(g, 0, 38, 0, 46, [
      [0, 'rgba(0,0,0,0.55)'],
      [1, 'rgba(0,0,0,0)'],
    ]),
  );
  box(g, left, 0, STAGE_WIDTH - left, 10, '#150d24');
}

function drape(g: Brush, x: number, width: number, top: number, bottom: number, side: number): void {
  const folds = Math.max(3, Math.round(width / 11));
  for (let k = 0; k < folds; k++) {
    const w = width / folds;
    box(
      g,
      x + k * w,
      top,
      w + 0.6,
      bottom - top,
      linear(g, x + k * w, 0, x + (k + 1) * w, 0, [
        [0, '#6a0f26'],
        [0.45, '#d0374d'],
        [1, '#5c0c22'],
      ]),
    );
  }
  box(
    g,
    x,
    top,
    width,
    bottom - top,
    linear(g, 0, top, 0, bottom, [
      [0, 'rgba(10,0,10,0.45)'],
      [0.3, 'rgba(10,0,10,0)'],
      [1, 'rgba(10,0,10,0.35)'],
    ]),
  );
  const tie = top + (bottom - top) * 0.62;
  box(g, x - 2, tie, width + 4, 11, linear(g, 0, tie, 0, tie + 11, BRASS), 4);
  dot(g, x + width / 2 + side * 4, tie + 20, 5, '#f2c14e');
}

function scallops(g: Brush, left: number, width: number): void {
  const count = Math.max(7, Math.round(width / 118));
  const w = width / count;
  for (let k = 0; k < count; k++) {
    const x = left + k * w;
    const swag = (depth: number) => {
      g.beginPath();
      g.moveTo(x, 36);
      g.bezierCurveTo(x + w * 0.12, 36 + depth, x + w * 0.88, 36 + depth, x + w, 36);
      g.closePath();
    };
    swag(68);
    g.fillStyle = linear(g, x, 0, x + w, 0, [
      [0, '#70102a'],
      [0.3, '#c42c44'],
      [0.5, '#e44a5c'],
      [0.7, '#c42c44'],
      [1, '#70102a'],
    ]);
    g.fill();
    g.save();
    g.clip();
    for (const part of [0.25, 0.5, 0.75]) {
      g.strokeStyle = 'rgba(70,6,24,0.45)';
      g.lineWidth = 3;
      g.beginPath();
      g.moveTo(x + w * (0.5 + (part - 0.5) * 0.5), 36);
      g.quadraticCurveTo(x + w * part, 70, x + w * (0.5 + (part - 0.5) * 1.4), 110);
      g.stroke();
    }
    g.restore();
    swag(68);
    g.strokeStyle = '#f2c14e';
    g.lineWidth = 3.4;
    g.stroke();
    dot(g, x, 42, 6, '#f2c14e');
    line(
      g,
      [
        [x, 46],
        [x, 62],
      ],
      fade('#f2c14e', 0.9),
      3,
    );
  }
}
