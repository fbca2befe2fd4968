// A name may be spelt to show itself as another: controls and marks of direction are no part of what a person reads.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as a person reads it on one line: each sign that is only to be obeyed is a space. */
export function seenText(text: string): string {
  return text.toWellFormed().replace(unseen, ' ');
}
