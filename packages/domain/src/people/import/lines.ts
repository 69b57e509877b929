// One line of a list of bodies: its cells read, each for itself.
import type { Refusal } from '../../kernel/refusal.ts'
import type { Grid } from '../../kernel/grid.ts'
import { bodyInputSchema, type Body } from '../bodies.ts'
import { oddLetter } from '../odd-letters.ts'
import { dayIn, kindIn, namesIn, withoutGuard } from './cells.ts'
import type { LineCode } from './codes.ts'
import type { ImportColumn, ListColumns } from './columns.ts'

/** What a line says: columns that the list does not have are absent and stay as they are. */
export interface ReadLine {
  readonly line: number
  readonly id: string | null
  readonly name: string
  /** Successors as they are written: names, short names or ids. */
  readonly successors: readonly string[] | undefined
  readonly says: Partial<Omit<Body, 'id' | 'name' | 'successors'>>
  readonly problems: ReadonlyArray<Refusal<LineCode>>
}

export function readLines({ places, rows }: ListColumns): ReadLine[] {
  return rows
    .filter(({ cells }) => [...places.values()].some(place => (cells[place] ?? '').trim() !== ''))
    .map(row => readLine(row, places))
}

function readLine({ line, cells }: Grid['rows'][number], places: ListColumns['places']): ReadLine {
  const cell = (column: ImportColumn): string | undefined => {
    const place = places.get(column)
    return place === undefined ? undefined : withoutGuard((cells[place] ?? '').normalize('NFC').trim())
  }
  const problems: Refusal<LineCode>[] = []
  const refuse = (code: LineCode, values: Refusal['values'] = {}) => problems.push({ code, values })
  const name = (cell('name') ?? '').replace(/\s+/g, ' ')
  if (name === '') refuse('line-name-missing')
  const id = cell('id') || null
  if (id !== null && !bodyInputSchema.shape.id.safeParse(id).success) refuse('line-id-shape', { id })
  const short = cell('short')
  const aliases = cell('aliases')
  const successors = cell('successors')
  const says = {
    ...(short === undefined ? {} : { short: short || null }),
    ...(aliases === undefined ? {} : { aliases: namesIn(aliases) }),
    ...kindSaid(cell('kind'), refuse),
    ...daySaid('validFrom', cell('validFrom'), refuse),
    ...daySaid('validTo', cell('validTo'), refuse),
  }
  const texts = { name, short: short ?? '', aliases: aliases ?? '' }
  for (const [field, text] of Object.entries(texts)) {
    const letter = oddLetter(text)
    if (letter !== null) refuse('odd-letters', { field, letter })
  }
  return {
    line,
    id,
    name,
    says,
    successors: successors === undefined ? undefined : namesIn(successors),
    problems,
  }
}

type Refuse = (code: LineCode, values?: Refusal['values']) => void

function kindSaid(cell: string | undefined, refuse: Refuse): Partial<Pick<Body, 'kind'>> {
  if (cell === undefined || cell === '') return {}
  const kind = kindIn(cell)
  if (kind !== null) return { kind }
  refuse('line-kind-unknown', { kind: cell })
  return {}
}

function daySaid(field: 'validFrom' | 'validTo', cell: string | undefined, refuse: Refuse): Partial<Body> {
  if (cell === undefined) return {}
  const day = dayIn(cell)
  if (day !== undefined) return { [field]: day }
  refuse('line-day-unreadable', { field, day: cell })
  return {}
}
