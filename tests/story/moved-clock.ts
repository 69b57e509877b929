// Half a year in a minute: this process, and the server in it, read a clock that is put forward. Children of the process and the
// browser keep their own.

const Real = globalThis.Date

export interface MovedClock {
  /** Puts the clock to an instant; it goes on from there. */
  readonly to: (instant: string) => void
  readonly back: () => void
}

/** Takes the place of `Date` until `back` is called. */
export function movedClock(instant: string): MovedClock {
  let ahead = 0
  const now = (): number => Real.now() + ahead
  class Moved extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(now())
      else super(...(given as [number]))
    }
    static override now(): number {
      return now()
    }
  }
  const to = (when: string): void => {
    ahead = Real.parse(when) - Real.now()
  }
  to(instant)
  globalThis.Date = Moved as DateConstructor
  return {
    to,
    back: () => {
      globalThis.Date = Real
    },
  }
}
