// What stands around the landings of the still drawing: street, house, curtain, footlights, backstage rooms.
import {
  type Geometry,
  GROUND_Y,
  HOUSE_TOP,
  RAIL_HEIGHT,
  RAIL_Y,
  STAGE_HEIGHT,
  STAGE_WIDTH,
} from '../views/theatre-geometry.ts';

const ROOM_LIGHTS = ['#f2a65a', '#6fb1ea', '#b79cf0', '#6fe0b0', '#f2c14e', '#f29cb8'];

/** Houses at dusk, with a few lit windows. */
export function Street({ geometry }: { readonly geometry: Geometry }) {
  const width = geometry.streetWidth;
  const houses = [0, 1, 2].map((at) => ({ x: (width / 3) * at + 6, height: 250 + 70 * ((at * 2) % 3) }));
  return (
    <g>
      {Array.from({ length: 40 }, (_, at) => (
        <circle key={at} cx={(at * 197) % width} cy={(at * 83) % 330} r={at % 5 === 0 ? 1.8 : 1} fill="#cfc3ee" />
      ))}
      {houses.map((house) => (
        <g key={house.x}>
          <rect x={house.x} y={GROUND_Y - house.height} width={width / 3 - 12} height={house.height} fill="#241a3d" />
          {Array.from({ length: 12 }, (_, at) => (
            <rect
              key={at}
              x={house.x + 14 + (at % 3) * 26}
              y={GROUND_Y - house.height + 26 + Math.floor(at / 3) * 46}
              width="14"
              height="24"
              rx="7"
              fill={(at * 7 + house.height) % 4 === 0 ? '#e0a95a' : '#171029'}
            />
          ))}
        </g>
      ))}
      <rect y={GROUND_Y - 6} width={width + 40} height="24" fill="#2b2140" />
    </g>
  );
}

export function House({ geometry }: { readonly geometry: Geometry }) {
  const { streetWidth, landings } = geometry;
  return (
    <g>
      <rect x={streetWidth} y="0" width={STAGE_WIDTH - streetWidth} height={RAIL_Y} fill="url(#stage-house)" />
      {Array.from({ length: 36 }, (_, at) => (
        <rect
          key={at}
          x={streetWidth + at * 38}
          y="0"
          width="13"
          height={RAIL_Y}
          fill="#000"
          opacity={0.1 + (at % 3) * 0.05}
        />
      ))}
      {[0, 2, 4].map((at) => {
        const landing = landings[at]!;
        const middle = landing.x + landing.width / 2;
        const foot = landing.y + 20;
        return (
          <path
            key={at}
            d={`M${middle + 14} ${HOUSE_TOP} L${middle + 28} ${HOUSE_TOP} L${middle + 84} ${foot} L${middle - 76} ${foot} Z`}
            fill="url(#stage-beam)"
          />
        );
      })}
    </g>
  );
}

export function Curtain({ geometry }: { readonly geometry: Geometry }) {
  const { streetWidth, houseLeft, houseRight } = geometry;
  const swags = 7;
  const width = (STAGE_WIDTH - streetWidth) / swags;
  const drape = (x: number, wide: number) =>
    Array.from({ length: Math.ceil(wide / 10) }, (_, at) => (
      <rect
        key={`${x}-${at}`}
        x={x + at * 10}
        y={HOUSE_TOP}
        width="10"
        height={RAIL_Y - HOUSE_TOP}
        fill={at % 2 ? '#8d1a2c' : '#b3253a'}
      />
    ));
  return (
    <g>
      {drape(streetWidth, houseLeft - streetWidth)}
      {drape(houseRight, STAGE_WIDTH - houseRight)}
      {Array.from({ length: swags }, (_, at) => {
        const left = streetWidth + at * width;
        return (
          <path
            key={left}
            d={`M${left} ${HOUSE_TOP - 4} H${left + width} Q${left + width / 2} ${HOUSE_TOP + 112} ${left} ${HOUSE_TOP - 4} Z`}
            fill="url(#stage-velvet)"
            stroke="#e0a83f"
            stroke-width="3"
          />
        );
      })}
      <rect x={streetWidth - 6} y="12" width={STAGE_WIDTH - streetWidth + 6} height="26" fill="url(#stage-brass)" />
      <rect x={streetWidth - 6} y="12" width="12" height={RAIL_Y} fill="url(#stage-brass)" opacity="0.5" />
    </g>
  );
}

/** The footlights: the line of visibility. */
export function Rail() {
  return (
    <g>
      <rect y={RAIL_Y} width={STAGE_WIDTH} height={RAIL_HEIGHT} fill="url(#stage-brass)" />
      {Array.from({ length: 20 }, (_, at) => (
        <circle key={at} cx={28 + at * 84} cy={RAIL_Y + RAIL_HEIGHT / 2} r="5" fill="#fff3d0" />
      ))}
      <rect y={RAIL_Y + RAIL_HEIGHT} width={STAGE_WIDTH} height={STAGE_HEIGHT} fill="#150e1f" />
    </g>
  );
}

export function Rooms({ geometry }: { readonly geometry: Geometry }) {
  return (
    <g>
      {geometry.rooms.map((room, at) => {
        const middle = room.x + room.width / 2;
        const light = ROOM_LIGHTS[at]!;
        return (
          <g key={room.x}>
            <rect {...room} rx="14" fill="#201731" stroke="#54457a" stroke-width="2" />
            <rect {...room} rx="14" fill={light} opacity="0.2" />
            <path d={`M${middle} ${room.y} V${room.y + 16}`} stroke="#54457a" stroke-width="2" />
            <path
              d={`M${middle} ${room.y + 16} L${middle + 96} ${room.y + room.height} H${middle - 96} Z`}
              fill={light}
              opacity="0.18"
            />
            <circle cx={middle} cy={room.y + 20} r="8" fill={light} />
            <rect
              x={room.x + 22}
              y={room.y + room.height - 66}
              width="84"
              height="52"
              rx="6"
              fill="#120c1e"
              opacity="0.75"
            />
            <rect
              x={middle + 14}
              y={room.y + room.height - 96}
              width="70"
              height="82"
              rx="6"
              fill="#120c1e"
              opacity="0.55"
            />
            <rect
              x={middle + 24}
              y={room.y + room.height - 84}
              width="50"
              height="8"
              rx="3"
              fill={light}
              opacity="0.7"
            />
            <rect
              x={middle + 24}
              y={room.y + room.height - 68}
              width="34"
              height="8"
              rx="3"
              fill={light}
              opacity="0.5"
            />
          </g>
        );
      })}
    </g>
  );
}
