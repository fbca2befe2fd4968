/** For whatever keeps passwords, and for nobody's eyes: whose the one in this form is. */
export function WhosePassword({ name }: { readonly name: string }) {
  return (
    <input class="unseen" type="text" autocomplete="username" value={name} tabIndex={-1} aria-hidden="true" readOnly />
  );
}
