import { weekdays } from '../../../../src/core/family/calendar.ts';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';
import type { Span } from './spans.ts';

/** Says a time of the week: `Monday, 18:00–19:00`, `Monday 21:00 – Tuesday 7:00`. */
export function useSpanWords(): (span: Span) => string {
  const words = useWords('hours');
  const wall = useWall();
  return (span) => {
    const { day, from, to } = span;
    const title = wall.day(weekdays[day]!);
    if (to > from) return words.span(title, wall.span(span));
    return words.overnight(title, wall.clock(from), wall.day(weekdays[(day + 1) % 7]!), wall.clock(to));
  };
}
