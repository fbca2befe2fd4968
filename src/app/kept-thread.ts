import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that dies is started again after this many milliseconds, then twice as long each time it dies young. */
const firstPause = 50;
const longestPause = 10_000;

/** A thread that lived so long has not died young. */
const youth = 10_000;

export interface ThreadParts<Out> {
  readonly entry: URL;
  /** Asked at each start, so that a restarted thread gets what holds now. */
  readonly options: () => WorkerOptions;
  readonly received: (message: Out) => void;
  /** It died and is started again; said once for each death, with the cause. */
  readonly died: (cause: unknown, restarts: number) => void;
}

/** A worker thread that is kept running until it is closed. */
export class KeptThread<In, Out> {
  restarts = 0;
  readonly #parts: ThreadParts<Out>;
  #worker: Worker;
  #closing = false;
  #startedAt = 0;
  #pause = firstPause / 2;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ThreadParts<Out>) {
    this.#parts = parts;
    this.#worker = this.#start();
  }

  /** Lost when the thread is just being started again: what is posted must be said anew to a new thread. */
  post(message: In): void {
    this.#worker.postMessage(message);
  }

  /** Ends the thread that runs now, as a crash would; it comes back. */
  async kill(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Asks the thread to stop, and after a grace of `grace` milliseconds ends it. */
  async close(stop: In, grace: number): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    const worker = this.#worker;
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    if (worker.threadId === -1) return;
    worker.postMessage(stop);
    const timer = setTimeout(() => void worker.terminate(), grace);
    await gone;
    clearTimeout(timer);
  }

  #start(): Worker {
    const worker = new Worker(this.#parts.entry, this.#parts.options());
    this.#startedAt = performance.now();
    let cause: unknown;
    worker.on('message', (message: Out) => this.#parts.received(message));
    worker.on('error', (error: unknown) => (cause = error));
    worker.on('exit', (code) => {
      if (!this.#closing) this.#startAgain(cause ?? new Error(`the thread ended with code ${code}`));
    });
    return worker;
  }

  #startAgain(cause: unknown): void {
    const lived = performance.now() - this.#startedAt;
    this.#pause = lived > youth ? firstPause : Math.min(this.#pause * 2, longestPause);
    this.restarts++;
    this.#parts.died(cause, this.restarts);
    this.#timer = setTimeout(() => (this.#worker = this.#start()), this.#pause);
  }
}
