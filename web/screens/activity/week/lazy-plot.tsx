import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlotProps } from './plot.tsx';

/** A drawing, whose code comes when one is first wanted; without it there is the table still. */
export function Plot(props: PlotProps) {
  const [Drawn, setDrawn] = useState<ComponentType<PlotProps>>();
  useEffect(() => {
    import('./plot.tsx').then(
      ({ Plot: loaded }) => setDrawn(() => loaded),
      () => {},
    );
  }, []);
  return (
    <>
      <ul class="legend">
        {props.series.map(({ label, colour }) => (
          <li key={label} style={{ '--face': colour.startsWith('--') ? `var(${colour})` : colour }}>
            <span class="dot" />
            <bdi>{label}</bdi>
          </li>
        ))}
      </ul>
      <div class="plot">{Drawn && <Drawn {...props} />}</div>
    </>
  );
}
