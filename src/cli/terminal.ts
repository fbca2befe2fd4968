/** What a command has of the world outside the house: passed in, so that a test needs no process. */
export interface Terminal {
  /** The working directory. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes what was asked for. */
  out(text: string): void;
  /** Writes what went wrong. */
  err(text: string): void;
  /** Settles when the machine asks us to stop. */
  stopped(): Promise<void>;
}
