// Which body a name in a list means: by id, by name, by another spelling.
import { foldBodyName } from '../state-structure.ts'

interface NamedBody {
  readonly id: string
  readonly name: string
  readonly short: string | null
  readonly aliases: readonly string[]
}

interface BodyNames {
  /** Ids that a name can mean: those of that very name, else those with that short name or spelling. */
  idsOf(name: string): readonly string[]
}

export function bodyNames(bodies: readonly NamedBody[]): BodyNames {
  const ids = new Set(bodies.map(({ id }) => id))
  const byName = new Map<string, Set<string>>()
  const bySpelling = new Map<string, Set<string>>()
  for (const { id, name, short, aliases } of bodies) {
    add(byName, name, id)
    for (const spelling of short === null ? aliases : [short, ...aliases]) add(bySpelling, spelling, id)
  }
  return {
    idsOf: name => {
      const key = foldBodyName(name)
      const found = ids.has(name.trim()) ? [name.trim()] : (byName.get(key) ?? bySpelling.get(key) ?? [])
      return [...found]
    },
  }
}

function add(map: Map<string, Set<string>>, name: string, id: string): void {
  const key = foldBodyName(name)
  const ids = map.get(key) ?? new Set()
  map.set(key, ids.add(id))
}
