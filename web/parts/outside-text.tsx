import { visible } from '../visible.ts';

/** What a device or a stranger calls itself: text and nothing else, and it turns around nothing beside it. */
export function OutsideText({ children }: { readonly children: string }) {
  return <bdi>{visible(children)}</bdi>;
}
