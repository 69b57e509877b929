import { join, type View } from '../lines/view.ts'
import { columnRole, type Grid, type GridCell, type Role } from './grid.ts'
import type { Detail, Draft } from './unit.ts'
import { labelOf } from '../lines/labels.ts'
import { part } from '../lines/view.ts'
import { capital } from '../facts/frame.ts'

interface Columns {
  readonly roles: ReadonlyArray<Role>
  readonly heads: ReadonlyArray<string>
  readonly body: number
}

/** The cell that covers a place, merged cells included. */
function lookup(grid: Grid): (row: number, column: number) => GridCell | null {
  const at = new Map<number, GridCell>()
  for (const cell of grid.cells) {
    for (let r = cell.row; r < Math.min(cell.row + cell.rows, grid.rows); r++)
      for (let c = cell.column; c < Math.min(cell.column + cell.columns, grid.columns); c++)
        if (!at.has(r * 256 + c)) at.set(r * 256 + c, cell)
  }
  return (row, column) => at.get(row * 256 + column) ?? null
}

function columnsOf(grid: Grid, at: ReturnType<typeof lookup>): Columns | null {
  let body = 0
  while (body < Math.min(grid.rows, 6)) {
    const firsts = [at(body, 0), at(body, 1)]
    const marked = grid.cells.some(cell => cell.row === body && cell.head)
    const numbered =
      firsts[0] !== null && /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,4}|[A-E])[.)]?$/u.test(firsts[0]!.view.s)
    if (body > 0 && !marked && (numbered || !headLike(grid, body))) break
    if (body === 0 && !marked && !headLike(grid, 0)) return null
    body++
  }
  const heads = Array.from({ length: grid.columns }, (_, column) => {
    const seen = new Set<GridCell>()
    for (let row = 0; row < body; row++) {
      const cell = at(row, column)
      if (cell) seen.add(cell)
    }
    return [...seen].map(cell => cell.view.s).join(' / ')
  })
  const roles = heads.map(head => columnRole(head.split(' / ').at(-1) ?? ''))
  roles.forEach((role, i) => {
    if (role === 'other') roles[i] = columnRole(heads[i]!)
  })
  return { roles, heads, body }
}

function headLike(grid: Grid, row: number): boolean {
  const own = grid.cells.filter(cell => cell.row === row)
  const roles = own.map(cell => columnRole(cell.view.s)).filter(role => role !== 'other')
  return (
    own.length > 0 && roles.length >= Math.min(2, own.length) && own.every(cell => cell.view.s.length < 80)
  )
}

/** True for a table that shares work out; indicator tables and letterheads are none. */
export function sharesWork(grid: Grid): boolean {
  const columns = columnsOf(grid, lookup(grid))
  if (!columns) return false
  const has = (role: Role) => columns.roles.includes(role)
  return (
    has('act') &&
    !has('measure') &&
    (has('lead') || has('support') || has('time') || (has('product') && has('number')))
  )
}

/** Head cells of a table of targets; their years are limits. */
export function measureHeads(grid: Grid): View[] {
  const columns = columnsOf(grid, lookup(grid))
  if (!columns?.roles.includes('measure')) return []
  return grid.cells.filter(cell => cell.row < columns.body).map(cell => cell.view)
}

const ditto = /^(?:[-–]?\s?nt\s?[-–]?\.?|″|["”“’']{1,2}|như trên|-\/\/-|\/\/)$/iu

/** The tasks a table shares out, one a row; group rows hand their own values down. */
export function rowUnits(grid: Grid, above: ReadonlyArray<View>): Draft[] {
  const at = lookup(grid)
  const columns = columnsOf(grid, at)
  if (!columns) return []
  const out: Draft[] = []
  const act = columns.roles.indexOf('act')
  let group: { name: View; details: Detail[] } | null = null
  const last = new Map<number, GridCell>()
  for (let row = columns.body; row < grid.rows; row++) {
    const own = grid.cells.filter(cell => cell.row === row)
    const content = at(row, act)
    if (!content || content.row !== row) continue
    const details = detailsOf({ row, columns, at, last })
    const label = rowLabel(columns, row, at)
    if (isGroup({ label, content, own, columns })) {
      group = { name: content.view, details: details.filter(({ view }) => view.s !== content.view.s) }
      continue
    }
    const kept = group ? inherit(details, group.details) : details
    out.push(
      draftOf({
        label,
        content,
        own,
        details: kept,
        above: group ? [...above, group.name] : above,
        because: grid.because,
      }),
    )
  }
  return out
}

function rowLabel(columns: Columns, row: number, at: ReturnType<typeof lookup>): string | null {
  const column = columns.roles.indexOf('number')
  const cell = column < 0 ? null : at(row, column)
  return cell ? cell.view.s.replace(/[.)\s]+$/u, '') : null
}

function isGroup(row: {
  label: string | null
  content: GridCell
  own: GridCell[]
  columns: Columns
}): boolean {
  const { label, content, own, columns } = row
  const values = own.filter(
    cell =>
      cell !== content && ['lead', 'support', 'time', 'product'].includes(columns.roles[cell.column] ?? ''),
  )
  if (label !== null && /^(?:[IVX]{1,4}|[A-EĐ])$/u.test(label))
    return values.length === 0 || capital(content.view.s)
  if (content.columns >= 3 && own.length <= 2) return label === null || !/^\d/u.test(label)
  return values.length === 0 && (label === null || label === '') && own.length === 1
}

function detailsOf(at: {
  row: number
  columns: Columns
  at: ReturnType<typeof lookup>
  last: Map<number, GridCell>
}): Detail[] {
  const out: Detail[] = []
  at.columns.roles.forEach((role, column) => {
    if (role !== 'lead' && role !== 'support' && role !== 'time' && role !== 'product') return
    let cell = at.at(at.row, column)
    if (!cell) return
    const marked = ditto.test(cell.view.s)
    const handed = marked || cell.row !== at.row
    if (marked) cell = at.last.get(column) ?? null
    else at.last.set(column, cell)
    if (cell) out.push({ kind: role, view: cell.view, handed })
  })
  return out
}

function inherit(details: Detail[], group: ReadonlyArray<Detail>): Detail[] {
  const has = new Set(details.map(({ kind }) => kind))
  return [
    ...details,
    ...group.filter(({ kind }) => !has.has(kind)).map(detail => ({ ...detail, handed: true })),
  ]
}

function draftOf(row: {
  label: string | null
  content: GridCell
  own: GridCell[]
  details: Detail[]
  above: ReadonlyArray<View>
  because: string
}): Draft {
  const printed = row.label === null || row.label === '' ? labelOf(row.content.view.s) : null
  const act = printed ? part(row.content.view, printed.length) : row.content.view
  const after = row.own.filter(cell => (cell.view.at[0] ?? 0) > (act.at.at(-1) ?? 0) && cell.view.s !== '')
  const name = row.label || (printed?.name ?? '')
  return {
    label: name === '' ? null : name,
    depth: /^\d{1,3}(?:\.\d{1,2})+$/u.test(name) ? name.split('.').length : 1,
    parent: null,
    act: [act],
    body: [join([act, ...after.map(cell => cell.view)])],
    details: row.details,
    owner: null,
    above: row.above,
    because: row.because,
    unsure: false,
  }
}
