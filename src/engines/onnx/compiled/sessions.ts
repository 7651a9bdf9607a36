/** The sessions of one model, each built and loaded at its first use. @module */
import type { EditNodes, Graph } from "../graph/graph.ts";
import type { Runtime, Session } from "../runtime/runtime.ts";

/** The sessions of one model that were needed so far; each graph is built and loaded at its first use. */
export class Sessions {
  readonly #runtime: Runtime;
  readonly #edit: EditNodes | undefined;
  readonly #loaded = new Map<string, Promise<Session>>();
  #disposed = false;

  /** @param edit changes the nodes of every graph before it is loaded; for tests that plant a fault */
  constructor(runtime: Runtime, edit?: EditNodes) {
    this.#runtime = runtime;
    this.#edit = edit;
  }

  /** Whether a run copies its inputs. */
  get copiesInputs(): boolean {
    return this.#runtime.copiesInputs;
  }

  /** The session of a graph; `key` names the graph and whatever it was built from. */
  get(key: string, build: () => Graph): Promise<Session> {
    if (this.#disposed) throw new TypeError("this network was disposed of");
    let session = this.#loaded.get(key);
    if (session === undefined) {
      session = this.#runtime.load(build().toBytes(this.#edit));
      this.#loaded.set(key, session);
    }
    return session;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    for (const session of this.#loaded.values()) await (await session).release();
    this.#loaded.clear();
  }
}
