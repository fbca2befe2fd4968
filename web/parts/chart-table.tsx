import type { ComponentChildren } from 'preact';
import { useWords } from '../words/words.ts';

interface ChartTableProps {
  /** What the chart shows. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each is the head of its row. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** The chart itself, for eyes alone. */
  readonly children: ComponentChildren;
}

/** A chart with its numbers as a table beneath, for who cannot see it and for who wants to know exactly. */
export function ChartTable({ caption, columns, rows, children }: ChartTableProps) {
  const words = useWords('parts');
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      <div aria-hidden="true">{children}</div>
      <details>
        <summary>{words.numbers}</summary>
        <div class="scrolls" tabIndex={0} role="region" aria-label={caption}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, place) => (
                    <td key={columns[place + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
