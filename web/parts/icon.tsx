/** Lines on a field of 24 by 24, drawn for the house. */
const drawings = {
  today: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM9.5 13v1.5M14.5 13v1.5M9.5 17c1.6.9 3.4.9 5 0',
  children:
    'M8.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20v-2a5.5 5.5 0 0 1 11 0v2M17 12.5a2.3 2.3 0 1 0 0-4.6M17.5 15.5A4 4 0 0 1 21 19.5v.5',
  devices:
    'M4 5h11a1 1 0 0 1 1 1v3M3 16V6a1 1 0 0 1 1-1M2 18h9M14 11h6a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM16.5 17.5h1',
  activity: 'M3 12h4l2.5-7 5 14 2.5-7h4',
  lists: 'M12 3 5 5.5v5.8c0 4.3 2.8 7.6 7 9.7 4.2-2.1 7-5.4 7-9.7V5.5zM9 10h6M9 14h4',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  close: 'm6 6 12 12M18 6 6 18',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M8 5v14l11-7z',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  next: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.8-4.8',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.2',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M15 10.1a10 10 0 0 1 4 2.4M8.5 16a5 5 0 0 1 6 -.6M12 19.5v.2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 10.5v6M13.5 10.5v6',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  upload: 'M12 15.5v-11M7 9l5-5 5 5M5 20h14',
  book: 'M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2zM12 7v13',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
} as const;

export type IconName = keyof typeof drawings;

/** A small drawing beside words; it says nothing by itself, so it is hidden from who listens. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}

/** The spirit that guards the home looks out of its window. */
export function House() {
  return (
    <svg class="house" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="roof" d="M16 2 2 14.5 4.5 17 6 15.7V28a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V15.7l1.5 1.3 2.5-2.5z" />
      <g class="eyes">
        <circle cx="12" cy="19" r="2.6" />
        <circle cx="20" cy="19" r="2.6" />
      </g>
      <g class="pupils">
        <circle cx="12.6" cy="19.4" r="1.1" />
        <circle cx="19.4" cy="19.4" r="1.1" />
      </g>
      <path class="smile" d="M12 25c2.4 1.6 5.6 1.6 8 0" />
    </svg>
  );
}
