/**
 * Text as it is made, for a reply: the next piece is made when the caller has taken what is there. What is thrown cuts
 * the reply off, so that nobody takes half of it for the whole.
 *
 * @param ended called once when it is over, whoever ended it
 */
export function textStream(pieces: AsyncGenerator<string>, ended: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await pieces.next();
          if (next.done !== true) return controller.enqueue(encoder.encode(next.value));
          ended();
          controller.close();
        } catch (cause) {
          ended();
          throw cause;
        }
      },
      async cancel() {
        ended();
        await pieces.return(undefined);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1 }),
  );
}
