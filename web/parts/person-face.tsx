interface PersonFaceProps {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** A person's first letter in their colour; the name stands beside it. */
export function PersonFace({ name, colour }: PersonFaceProps) {
  const [letter = '?'] = [...name.trim()];
  return (
    <span class="face" style={{ '--face': colour }} aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}
