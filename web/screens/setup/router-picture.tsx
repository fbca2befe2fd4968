import type { Shape } from './routers.ts';

/** Bodies, lamps and aerials on a field of 64 by 48, drawn for the house. */
const bodies: Readonly<Record<Shape, { readonly body: string; readonly lines: string; readonly lamps: string }>> = {
  flat: {
    body: 'M6 26h52l-5 12a3 3 0 0 1-3 2H14a3 3 0 0 1-3-2z',
    lines: 'M6 26 14 14h36l8 12M24 20h16',
    lamps: 'M18 33h.1M25 33h.1M32 33h.1M39 33h.1M46 33h.1',
  },
  standing: {
    body: 'M20 6h24a4 4 0 0 1 4 4v28H16V10a4 4 0 0 1 4-4z',
    lines: 'M12 42h40M26 12h12',
    lamps: 'M32 20h.1M32 26h.1M32 32h.1',
  },
  two: {
    body: 'M8 28h48v10a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z',
    lines: 'M15 28 10 6M49 28 54 6',
    lamps: 'M18 34h.1M26 34h.1M34 34h.1M42 34h.1',
  },
  four: {
    body: 'M8 28h48v10a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z',
    lines: 'M12 28 8 6M24 28 22 6M40 28 42 6M52 28 56 6',
    lamps: 'M18 34h.1M26 34h.1M34 34h.1M42 34h.1',
  },
  cube: {
    body: 'M14 16h36v24H14z',
    lines: 'M14 16l6-8h24l6 8M19 32h6v8M29 32h6v8M39 32h6v8',
    lamps: 'M20 23h.1M26 23h.1M32 23h.1',
  },
};

/** A router, as it stands in the hall. */
export function RouterPicture({ shape }: { readonly shape: Shape }) {
  const { body, lines, lamps } = bodies[shape];
  return (
    <svg class="router-picture" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
      <path class="lines" d={lines} />
      <path class="body" d={body} />
      <path class="lamps" d={lamps} />
    </svg>
  );
}
