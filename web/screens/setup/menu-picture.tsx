interface MenuPictureProps {
  /** The way through the menus. */
  readonly path: readonly string[];
  readonly field: string;
  /** What is to stand in it. */
  readonly value: string;
}

/** A page of a router as a drawing: the way to it, and the one field that matters. */
export function MenuPicture({ path, field, value }: MenuPictureProps) {
  return (
    <figure class="menu-picture">
      <ol>
        {path.map((stop) => (
          <li key={stop}>{stop}</li>
        ))}
      </ol>
      <div class="menu-field">
        <span>{field}</span>
        <code>{value}</code>
      </div>
    </figure>
  );
}
