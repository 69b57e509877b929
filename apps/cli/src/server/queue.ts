/** Thrown at once when too many already wait: better a quick "later" than an answer after everyone has gone. */
export class QueueFull extends Error {}

export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Runs at most `atOnce` works at a time; up to `mayWait` others wait in order. */
export function createQueue(atOnce: number, mayWait: number): Queue {
  let running = 0
  const waiting: Array<() => void> = []
  return async work => {
    if (running >= atOnce) {
      if (waiting.length >= mayWait) throw new QueueFull()
      await new Promise<void>(resolve => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
