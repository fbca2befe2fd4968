import type { SettingsPart } from '../../route.ts';

/** As in `parts/icon.tsx`: lines on a field of 24 by 24. */
const drawings: Readonly<Record<SettingsPart, string>> = {
  look: 'M12 4.5v-2M12 21.5v-2M4.5 12h-2M21.5 12h-2M6.7 6.7 5.3 5.3M18.7 18.7l-1.4-1.4M6.7 17.3l-1.4 1.4M18.7 5.3l-1.4 1.4M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  network: 'M3 9.5a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9 16.3a4.3 4.3 0 0 1 6 0M12 19.5v.2',
  upstreams: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  notices: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21c1.2.9 2.8.9 4 0',
  accounts: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21v-1.5a7.5 7.5 0 0 1 15 0V21',
  backup: 'M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM3 4h18v4H3zM10 12h4',
  updates: 'M20 11a8 8 0 0 0-14.3-3.8L4 9M4 4.5V9h4.5M4 13a8 8 0 0 0 14.3 3.8L20 15M20 19.5V15h-4.5',
};

/** Beside the name of the part, which says it all. */
export function PartIcon({ part }: { readonly part: SettingsPart }) {
  return (
    <span class="part-icon" aria-hidden="true">
      <svg class="icon" viewBox="0 0 24 24" focusable="false">
        <path d={drawings[part]} />
      </svg>
    </span>
  );
}
