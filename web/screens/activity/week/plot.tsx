import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { useApp } from '../../../app-context.ts';
import { useStore } from '../../../store.ts';

export interface PlotProps {
  readonly kind: 'bars' | 'lines';
  readonly series: readonly {
    readonly label: string;
    /** `#rrggbb`, or one of the colours of the pages: `--berry`. */
    readonly colour: string;
    /** One a tick; null: there is none. */
    readonly values: readonly (number | null)[];
  }[];
  /** What stands along the bottom. */
  readonly ticks: readonly string[];
  readonly format: (value: number) => string;
}

/** In CSS pixels. */
const height = 208;

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** Bars or lines over some days; drawn anew when it gets another width or the page other colours. */
export function Plot({ kind, series, ticks, format }: PlotProps) {
  const { theme } = useStore(useApp().taste);
  const place = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify([kind, series, ticks, theme]);
  useEffect(() => {
    const node = place.current!;
    let plot: uPlot | undefined;
    function draw(): void {
      plot?.destroy();
      plot = new uPlot(
        optionsFor({ kind, series, ticks, format }, node),
        [ticks.map((_, at) => at), ...series.map(({ values }) => [...values])],
        node,
      );
    }
    draw();
    const watch = new ResizeObserver(() => {
      if (node.clientWidth > 0 && node.clientWidth !== plot?.width) plot?.setSize({ width: node.clientWidth, height });
    });
    watch.observe(node);
    darkness.addEventListener('change', draw);
    return () => {
      watch.disconnect();
      darkness.removeEventListener('change', draw);
      plot?.destroy();
    };
  }, [drawn]);
  return <div ref={place} />;
}

function optionsFor({ kind, series, ticks, format }: PlotProps, node: HTMLElement): uPlot.Options {
  const ink = colourIn(node, '--soft');
  const axis = { stroke: ink, font: `12px ${getComputedStyle(node).fontFamily}`, ticks: { show: false } };
  const bars = uPlot.paths.bars!({ size: [0.6, 48], radius: 0.2 });
  return {
    width: node.clientWidth,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: [-0.5, ticks.length - 0.5] },
      y: { range: (_, _least, most) => [0, most > 0 ? most * 1.05 : 1] },
    },
    axes: [
      { ...axis, size: 28, grid: { show: false }, splits: ticks.map((_, at) => at), values: () => [...ticks] },
      {
        ...axis,
        size: 56,
        grid: { stroke: colourIn(node, '--line'), width: 1 },
        values: (_, splits) => splits.map((split) => format(split)),
      },
    ],
    series: [
      {},
      ...series.map(({ label, colour }): uPlot.Series => {
        const stroke = colourIn(node, colour);
        return kind === 'bars'
          ? { label, fill: stroke, width: 0, paths: bars, points: { show: false } }
          : { label, stroke, width: 2.5, points: { show: true, size: 7, fill: stroke } };
      }),
    ],
  };
}

/** What a canvas understands: a colour of the pages depends on the theme, and only the browser knows what it is now. */
function colourIn(node: HTMLElement, colour: string): string {
  if (!colour.startsWith('--')) return colour;
  node.style.color = `var(${colour})`;
  const { color } = getComputedStyle(node);
  node.style.color = '';
  return color;
}
