// Doubts are published many at a time. One that cannot be must not keep the others back.

/** A doubt that could not be published, and why: our fault, to be told. */
export interface DoubtFault {
  readonly doubt: string
  readonly error: Error
}

interface Some {
  /** What is due, without those that failed in this run. */
  due(failed: readonly string[]): Promise<readonly string[]>
  /** Publishes these in one transaction; how many. Throws where one of them cannot be. */
  publish(ids: readonly string[]): Promise<number>
}

export interface Published {
  readonly published: number
  readonly faults: readonly DoubtFault[]
}

/** All that is due: together, and where that throws each in a transaction of its own. */
export async function eachAlone({ due, publish }: Some): Promise<Published> {
  const faults: DoubtFault[] = []
  let published = 0
  for (;;) {
    const ids = await due(faults.map(({ doubt }) => doubt))
    if (ids.length === 0) return { published, faults }
    const done = await publish(ids).catch(async () => {
      let one = 0
      for (const id of ids) {
        one += await publish([id]).catch((error: unknown) => {
          faults.push({ doubt: id, error: error instanceof Error ? error : new Error(String(error)) })
          return 0
        })
      }
      return one
    })
    published += done
    // Others published them meanwhile, or none of them can be.
    if (done === 0 && !ids.some(id => faults.some(({ doubt }) => doubt === id))) return { published, faults }
  }
}
