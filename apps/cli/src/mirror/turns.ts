// Work on many things, some at a time, that ends as a whole: nobody goes on after it has failed.

/** Where one fails no other is begun, and those under way are waited for: nobody works on after the run has ended. */
export async function inTurns<One>(
  things: Iterable<One>,
  atOnce: number,
  work: (one: One) => Promise<void>,
): Promise<void> {
  const waiting = [...things]
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < waiting.length) {
      const one = waiting[next++] as One
      await work(one).catch((error: unknown) => {
        next = waiting.length
        throw error
      })
    }
  }
  await allEnded(Array.from({ length: Math.min(atOnce, waiting.length) }, worker))
}

/** Waits for all of them, and throws what the first in their order threw. */
export async function allEnded(works: ReadonlyArray<Promise<void>>): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === 'rejected') throw one.reason
}
