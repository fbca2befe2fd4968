interface RankBarsProps {
  /** The greatest first. */
  readonly rows: readonly { readonly label: string; readonly value: number }[];
  readonly format: (value: number) => string;
}

/** How often, one beneath the other: long names have room, on a phone too. */
export function RankBars({ rows, format }: RankBarsProps) {
  const most = rows[0]?.value ?? 0;
  return (
    <ul class="rank">
      {rows.map(({ label, value }) => (
        <li key={label} style={{ '--share': most > 0 ? value / most : 0 }}>
          <bdi class="rank-label">{label}</bdi>
          <span class="rank-value">{format(value)}</span>
          <span class="bar" />
        </li>
      ))}
    </ul>
  );
}
