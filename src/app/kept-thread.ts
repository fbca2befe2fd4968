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
  /** Threads that were asked to stop: their end is no death. */
  readonly #dismissed = new WeakSet<Worker>();
  /** What is posted while one thread has stopped and the next is not there yet. */
  #held: In[] | undefined;
  /** It is being started, to take the place of the one that works. */
  #next: Worker | undefined;

  constructor(parts: ThreadParts<Out>) {
    this.#parts = parts;
    this.#worker = this.#start();
  }

  /** Lost when the thread is just being started again: what is posted must be said anew to a new thread. */
  post(message: In): void {
    if (this.#held !== undefined) return void this.#held.push(message);
    this.#worker.postMessage(message);
    // It may have read already what this says is new.
    this.#next?.postMessage(message);
  }

  /**
   * Exchanges the thread for a new one, which gets the options of now: the old one works until the new one says that it is
   * ready. Rejects where the new one dies before that; then the old one stays.
   */
  async replace(stop: In, grace: number, isReady: (message: Out) => boolean): Promise<void> {
    const next = new Worker(this.#parts.entry, this.#parts.options());
    this.#next = next;
    const first = await readiness(next, isReady).finally(() => (this.#next = undefined));
    if (this.#closing) return this.#stop(next, stop, grace);
    const old = this.#worker;
    // The old one may have died meanwhile, and wait to be started again.
    clearTimeout(this.#timer);
    this.#keep(next);
    this.#parts.received(first);
    await this.#stop(old, stop, grace);
  }

  /** Stops the thread and starts it anew, with the options of now; what is posted meanwhile reaches the new one. */
  async restart(stop: In, grace: number): Promise<void> {
    clearTimeout(this.#timer);
    const held: In[] = (this.#held = []);
    await this.#stop(this.#worker, stop, grace);
    this.#held = undefined;
    if (this.#closing) return;
    this.#start();
    for (const message of held) this.post(message);
  }

  /** Ends the thread that runs now, as a crash would; it comes back. */
  async kill(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Asks the thread to stop, and after a grace of `grace` milliseconds ends it. */
  async close(stop: In, grace: number): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#stop(this.#worker, stop, grace);
  }

  async #stop(worker: Worker, stop: In, grace: number): Promise<void> {
    this.#dismissed.add(worker);
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    if (worker.threadId === -1) return;
    worker.postMessage(stop);
    const timer = setTimeout(() => void worker.terminate(), grace);
    await gone;
    clearTimeout(timer);
  }

  #start(): Worker {
    return this.#keep(new Worker(this.#parts.entry, this.#parts.options()));
  }

  /** From now on it is the one that counts: it is listened to, and started again when it dies. */
  #keep(worker: Worker): Worker {
    this.#worker = worker;
    this.#startedAt = performance.now();
    let cause: unknown;
    worker.on('message', (message: Out) => this.#parts.received(message));
    worker.on('error', (error: unknown) => (cause = error));
    worker.on('exit', (code) => {
      if (this.#dismissed.has(worker)) return;
      this.#startAgain(cause ?? new Error(`the thread ended with code ${code}`));
    });
    return worker;
  }

  #startAgain(cause: unknown): void {
    const lived = performance.now() - this.#startedAt;
    this.#pause = lived > youth ? firstPause : Math.min(this.#pause * 2, longestPause);
    this.restarts++;
    this.#parts.died(cause, this.restarts);
    this.#timer = setTimeout(() => this.#start(), this.#pause);
  }
}

/** The first message of a thread that says it is ready; rejects where it dies before. */
function readiness<Out>(worker: Worker, isReady: (message: Out) => boolean): Promise<Out> {
  return new Promise((resolve, reject) => {
    let cause: unknown;
    worker.on('error', (error: unknown) => (cause = error));
    worker.on('exit', (code) => reject(asError(cause ?? `the thread ended with code ${code}`)));
    worker.on('message', (message: Out) => {
      if (!isReady(message)) return;
      for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event);
      resolve(message);
    });
  });
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
