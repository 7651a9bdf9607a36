/** Workers in the order in which they act. @module */
/** Workers by the time at which they act next: a binary heap. */
export function createAgenda(workers: number) {
  const times = new Float64Array(workers);
  const heap = Int32Array.from({ length: workers }, (_, i) => i);
  let size = workers;
  const before = (a: number, b: number) => times[heap[a]!]! < times[heap[b]!]!;
  function sink(at: number): void {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < size && before(child, least)) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
  return {
    times,
    first: () => heap[0]!,
    get size() {
      return size;
    },
    /** The first acts again at `time`. */
    again(time: number) {
      times[heap[0]!] = time;
      sink(0);
    },
    /** The first acts no more. */
    leave() {
      heap[0] = heap[--size]!;
      sink(0);
    },
  };
}
