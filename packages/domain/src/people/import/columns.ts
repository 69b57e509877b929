import type { Grid } from '../../kernel/grid.ts'
import { foldVietnamese } from '../../kernel/fold.ts'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import type { ImportCode } from './codes.ts'

export const importColumns = [
  'id',
  'name',
  'short',
  'aliases',
  'kind',
  'validFrom',
  'validTo',
  'successors',
] as const
export type ImportColumn = (typeof importColumns)[number]

/** How offices head these columns, without marks: Vietnamese, English and the names of our own export. */
const titles: Readonly<Record<ImportColumn, readonly string[]>> = {
  id: ['id', 'ma', 'ma co quan', 'ma don vi', 'ma so', 'code'],
  name: [
    'name',
    'full name',
    'body',
    'ten',
    'ten day du',
    'ten co quan',
    'ten don vi',
    'co quan',
    'don vi',
  ].concat(['ten co quan don vi', 'co quan don vi']),
  short: ['short', 'short name', 'abbreviation', 'viet tat', 'ten viet tat', 'ten ngan', 'ten goi tat'],
  aliases: ['aliases', 'alias', 'other names', 'other spellings', 'ten khac', 'ten goi khac'].concat([
    'cach viet khac',
    'cac cach viet khac',
  ]),
  kind: ['kind', 'type', 'loai', 'loai co quan', 'loai hinh', 'nhom', 'phan loai'],
  validFrom: [
    'valid from',
    'from',
    'exists from',
    'start',
    'tu',
    'tu ngay',
    'co tu ngay',
    'ngay bat dau',
  ].concat(['ngay thanh lap', 'hieu luc tu', 'ton tai tu']),
  validTo: [
    'valid to',
    'to',
    'until',
    'exists until',
    'end',
    'den',
    'den ngay',
    'den het ngay',
    'ngay ket thuc',
  ].concat(['ngay giai the', 'ngay sap nhap', 'het hieu luc', 'ton tai den']),
  successors: [
    'successors',
    'successor',
    'succeeded by',
    'ke thua',
    'co quan ke thua',
    'don vi ke thua',
  ].concat(['co quan tiep nhan', 'sap nhap vao', 'nhap vao', 'chuyen thanh']),
}

/** Columns that only count or remark. */
const silent = /^(stt|tt|so thu tu|no|ghi chu|note|notes|remark|remarks|)$/
const searchedIn = 30

export interface ListColumns {
  readonly places: ReadonlyMap<ImportColumn, number>
  /** Titles that were not understood: their cells are not read. */
  readonly unknown: readonly string[]
  /** The rows below the titles. */
  readonly rows: Grid['rows']
}

/** Finds the row of titles, below whatever heading stands over the list. */
export function columnsOf({ rows }: Grid): Result<ListColumns, ImportCode> {
  const near = rows.slice(0, searchedIn).map(({ cells }) => cells.map(columnOf))
  const known = (columns: readonly (ImportColumn | null)[]): number => columns.filter(Boolean).length
  const withName = near
    .map((columns, at) => ({ at, columns }))
    .filter(({ columns }) => columns.includes('name'))
  const head = withName.find(({ columns }) => known(columns) > 1) ?? withName[0]
  if (head === undefined) return refused('import-no-name-column')
  const places = new Map<ImportColumn, number>()
  for (const [place, column] of head.columns.entries()) {
    if (column === null) continue
    if (places.has(column))
      return refused('import-column-twice', { column: rows[head.at]!.cells[place] ?? '' })
    places.set(column, place)
  }
  const unknown = rows[head.at]!.cells.filter(
    (title, place) => head.columns[place] === null && !silent.test(folded(title)),
  )
  return accepted({ places, unknown, rows: rows.slice(head.at + 1) })
}

function columnOf(title: string): ImportColumn | null {
  const words = folded(title)
  return importColumns.find(column => titles[column].includes(words)) ?? null
}

export const folded = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
