// What is summed up and kept while the records pass.
import type { Count } from '@camket/domain/publication/portal-rows'
import type { Digest } from '../digest.ts'
import { condense, type Expected } from './expected.ts'

/** Adds counts up; what comes to nothing is none. */
export function createCounter(): { count: (counts: readonly Count[]) => void; counts: () => Count[] } {
  const sums = new Map<string, Map<string, number>>()
  const count = (counts: readonly Count[]): void => {
    for (const { facet, value, n } of counts) {
      let values = sums.get(facet)
      if (values === undefined) sums.set(facet, (values = new Map()))
      values.set(value, (values.get(value) ?? 0) + n)
    }
  }
  const all = (): Count[] =>
    [...sums].flatMap(([facet, values]) => [...values].map(([value, n]) => ({ facet, value, n })))
  return { count, counts: () => all().filter(({ n }) => n !== 0) }
}

/** Bytes of lines that are kept as they are. */
const mostLoose = 4_000_000

/** Lines are kept until there are too many of them: a log in which all plans change all the time stays small too. */
export function createKeeper(
  digest: Digest,
  kept: () => Iterable<readonly Expected[]>,
): (one: Expected) => Expected {
  let loose = 0
  return one => {
    loose += one.line?.length ?? 0
    if (loose <= mostLoose) return one
    loose = 0
    for (const rows of kept()) {
      for (const row of rows) condense(row, digest)
    }
    return one
  }
}
