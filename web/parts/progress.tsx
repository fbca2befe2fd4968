interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; undefined: nobody knows how long it takes. */
  readonly share?: number | undefined;
}

/** How far something is. */
export function Progress({ label, share }: ProgressProps) {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress max={1} value={share} />
    </label>
  );
}
