import { z } from '@hono/zod-openapi';

/** What is wrong with a text that is none of those; `words/faults.ts` has the sentence. */
export type TextFault =
  | 'not-a-domain-name'
  | 'not-a-mac'
  | 'not-a-range'
  | 'not-a-host-name'
  | 'not-a-client-id'
  | 'not-a-web-address'
  | 'not-a-server'
  | 'not-a-mailbox'
  | 'not-a-title';

/** A text that `read` understands; longer ones than anything of that kind are not looked at. */
export function fromText<Value>(fault: TextFault, read: (text: string) => Value | undefined, example: string) {
  return z
    .string()
    .max(1000)
    .transform((text, c): Value => {
      const value = read(text.trim());
      if (value !== undefined) return value;
      c.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    })
    .openapi({ type: 'string', example });
}
