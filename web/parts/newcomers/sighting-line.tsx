/** Where something was met: its hardware address, and its addresses at home. */
export function SightingLine({ mac, addresses }: { readonly mac: string; readonly addresses: readonly string[] }) {
  return (
    <p class="hint sighting">
      <code>{mac}</code>
      {addresses.slice(0, 3).map((address) => (
        <code key={address}>{address}</code>
      ))}
    </p>
  );
}
