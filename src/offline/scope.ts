/** What our service worker uses of its world: TypeScript's own types for it clash with the page's. */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

interface Lasting {
  /** The worker is not put to sleep before the work is done; where it fails, so does the event. */
  waitUntil(work: Promise<unknown>): void;
}

interface Events {
  install: Lasting;
  activate: Lasting;
  message: Lasting & { readonly data: unknown };
  fetch: Lasting & { readonly request: Request; respondWith(response: Promise<Response>): void };
}
