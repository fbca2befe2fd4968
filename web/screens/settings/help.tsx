/** A sentence of the house with what is to be written as it stands between `backticks`. */
export function Help({ text }: { readonly text: string }) {
  return <>{text.split('`').map((piece, place) => (place % 2 === 0 ? piece : <code class="sign">{piece}</code>))}</>;
}
