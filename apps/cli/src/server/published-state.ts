/** How long a size that was read may be used; a publication elsewhere shows after this time at the latest. */
const believedMs = 1_000
const refreshAfterMs = 500

/** How many records of one tenant are public, known to the second without asking on every request. */
export interface PublishedState {
  /** At once where it is known, else after one short read; rejects when the database cannot be asked. */
  size(): number | Promise<number>
  /** Somebody says that the size has grown. */
  hint(size: number): void
  /** Something was written here: the next request asks again. */
  doubt(): void
}

/** Reads only while there are requests: an idle portal asks nothing. `grown` hears of every size beyond the known one. */
export function watchPublished(
  read: () => Promise<number>,
  grown: (size: number) => void = () => {},
): PublishedState {
  let known = 0
  const learn = (size: number): number => {
    const isMore = size > known
    known = size
    if (isMore) grown(size)
    return known
  }
  let readAt = -Infinity
  let reading: Promise<number> | undefined
  /** A reading that began before somebody said more is not believed against it. */
  let changes = 0
  const ask = (): Promise<number> => {
    if (reading !== undefined) return reading
    const begun = { at: performance.now(), changes }
    const asked = read()
      .then(size => {
        if (begun.changes !== changes) return learn(Math.max(known, size))
        readAt = begun.at
        return learn(size)
      })
      .finally(() => {
        if (reading === asked) reading = undefined
      })
    reading = asked
    return asked
  }
  return {
    size: () => {
      const age = performance.now() - readAt
      if (age > believedMs) return ask()
      // A refresh that fails is asked for again, and waited for, when the size has become too old.
      if (age > refreshAfterMs) ask().catch(() => {})
      return known
    },
    hint: size => {
      if (size <= known) return
      changes += 1
      learn(size)
    },
    doubt: () => {
      changes += 1
      readAt = -Infinity
      reading = undefined
    },
  }
}
