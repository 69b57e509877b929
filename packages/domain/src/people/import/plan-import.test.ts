import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../kernel/grid.ts'
import type { EditedBody } from '../bodies.ts'
import { namesCell, namesIn } from './cells.ts'
import { mostLines, planImport, type PlannedImport } from './plan-import.ts'

const grid = (...rows: string[][]): Grid => ({
  rows: rows.map((cells, i) => ({ line: i + 1, cells })),
  warnings: [],
})

const body = (id: string, name: string, more: Partial<EditedBody> = {}): EditedBody => ({
  id,
  name,
  short: null,
  aliases: [],
  kind: 'department',
  validFrom: null,
  validTo: null,
  successors: [],
  edition: 1,
  ...more,
})

function planned(table: Grid, bodies: readonly EditedBody[] = []): PlannedImport {
  const answer = planImport(table, bodies)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.value
}

const codes = ({ lines }: PlannedImport): string[][] =>
  lines.map(line => line.problems.map(({ code }) => code))

describe('columns', () => {
  test('are found by Vietnamese and English titles, below a heading, in any order', () => {
    const { lines, unknownColumns } = planned(
      grid(
        ['DANH SÁCH CƠ QUAN TỈNH SƠN VÂN'],
        ['STT', 'Loại', 'Tên cơ quan', 'Từ ngày', 'Điện thoại'],
        ['1', 'Sở, ban, ngành', 'Sở Nội vụ', '01/03/2025', '0208'],
      ),
    )
    expect(lines[0]).toMatchObject({
      line: 3,
      does: 'add',
      body: { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'department', validFrom: '2025-03-01' },
    })
    expect(unknownColumns).toEqual(['Điện thoại'])
    expect(planned(grid(['kind', 'name'], ['commune', 'UBND xã Nà Pàn'])).lines[0]).toMatchObject({
      body: { kind: 'commune' },
    })
  })

  test.each([
    ['no name', grid(['Loại', 'Từ ngày'], ['Sở', '']), 'import-no-name-column'],
    ['a column twice', grid(['Tên', 'Tên cơ quan', 'Loại'], ['a', 'b', 'Sở']), 'import-column-twice'],
    ['nothing below', grid(['Tên', 'Loại']), 'import-no-lines'],
    [
      'more than one list holds',
      grid(['Tên', 'Loại'], ...Array.from({ length: mostLines + 1 }, (_, i) => [`Sở ${i}`, 'Sở'])),
      'import-too-many',
    ],
  ])('%s', (_what, table, code) => {
    expect(planImport(table, [])).toMatchObject({ ok: false, refusals: [{ code }] })
  })
})

describe('a line', () => {
  const head = ['id', 'name', 'kind', 'valid_from', 'valid_to', 'successors']
  test.each([
    ['no name', ['', '', 'Sở', '', '', ''], 'line-name-missing'],
    ['no kind of a new body', ['', 'Sở X', '', '', '', ''], 'line-kind-missing'],
    ['an unknown kind', ['', 'Sở X', 'cửa hàng', '', '', ''], 'line-kind-unknown'],
    ['a day that is none', ['', 'Sở X', 'Sở', '30/02/2025', '', ''], 'line-day-unreadable'],
    ['month before day', ['', 'Sở X', 'Sở', '12/31/2025', '', ''], 'line-day-unreadable'],
    ['an id of other letters', ['Sở X', 'Sở X', 'Sở', '', '', ''], 'line-id-shape'],
    [
      'an end before the beginning',
      ['', 'Sở X', 'Sở', '1/7/2025', '30/6/2025', ''],
      'body-ends-before-it-begins',
    ],
    ['an unknown successor', ['', 'Sở X', 'Sở', '', '30/6/2025', 'Sở Y'], 'line-successor-unknown'],
    ['itself for a successor', ['', 'Sở X', 'Sở', '', '30/6/2025', 'Sở X'], 'body-succeeds-itself'],
    ['a name that turns the reading direction', ['', 'Sở \u202eX', 'Sở', '', '', ''], 'odd-letters'],
    ['a Cyrillic letter among Latin ones', ['', 'Sở Tư ph\u0430p', 'Sở', '', '', ''], 'odd-letters'],
    ['a name longer than any', ['', 'x'.repeat(301), 'Sở', '', '', ''], 'line-value'],
  ])('with %s is refused by name', (_what, cells, code) => {
    const { lines } = planned(grid(head, cells))
    expect(lines[0]!.does).toBe('refuse')
    expect(lines[0]!.problems.map(problem => problem.code)).toEqual([code])
  })

  test('the same body twice names the first row; ids make two of one name', () => {
    const twice = grid(['Tên', 'Loại'], ['UBND xã Tân Lập', 'xã'], ['UBND  xã Tân Lập', 'xã'])
    expect(codes(planned(twice))).toEqual([[], ['line-twice']])
    expect(planned(twice).lines[1]!.problems[0]!.values).toMatchObject({ line: 2 })
    const two = grid(
      ['id', 'Tên', 'Loại'],
      ['tan-lap-a', 'UBND xã Tân Lập', 'xã'],
      ['tan-lap-b', 'UBND xã Tân Lập', 'xã'],
    )
    expect(planned(two).lines.map(({ does, body: { id } }) => [does, id])).toEqual([
      ['add', 'tan-lap-a'],
      ['add', 'tan-lap-b'],
    ])
  })

  test('a name that several bodies have is not guessed', () => {
    const bodies = [body('a', 'UBND xã Tân Lập'), body('b', 'UBND xã Tân Lập')]
    expect(codes(planned(grid(['Tên', 'Loại'], ['UBND xã Tân Lập', 'xã']), bodies))).toEqual([
      ['line-several-bodies'],
    ])
  })

  test('formula-looking words stay words, and the guard of our own export is taken off', () => {
    const { lines } = planned(grid(['Tên', 'Loại'], ["'=1+1", 'Sở'], ['=HYPERLINK("x")', 'Sở']))
    expect(lines.map(line => line.body.name)).toEqual(['=1+1', '=HYPERLINK("x")'])
  })
})

describe('against the bodies there are', () => {
  const bodies = [body('so-noi-vu', 'Sở Nội vụ', { short: 'SNV', aliases: ['Sở NV'], edition: 4 })]

  test('a column that is not there stays as it is; an empty cell empties', () => {
    const { lines } = planned(grid(['Tên', 'Cách viết khác'], ['Sở Nội vụ', '']), bodies)
    expect(lines[0]).toMatchObject({
      does: 'change',
      changed: ['aliases'],
      body: { short: 'SNV', aliases: [] },
    })
    expect(planned(grid(['Tên', 'Loại'], ['sở nội vụ', 'Sở']), bodies).lines[0]).toMatchObject({
      changed: ['name'],
      before: { id: 'so-noi-vu' },
    })
  })

  test('an id renames', () => {
    const { lines } = planned(grid(['id', 'Tên'], ['so-noi-vu', 'Sở Nội vụ và Lao động']), bodies)
    expect(lines[0]).toMatchObject({ does: 'change', changed: ['name'] })
  })

  test('the same list again changes nothing', () => {
    const table = grid(['Tên', 'Viết tắt', 'Tên khác', 'Loại'], ['Sở Nội vụ', 'SNV', 'Sở NV', 'Sở'])
    expect(planned(table, bodies).lines[0]!.does).toBe('same')
  })
})

describe('the mergers of 2025', () => {
  const merged = grid(
    ['Tên', 'Loại', 'Đến hết ngày', 'Từ ngày', 'Cơ quan kế thừa'],
    ['Sở Lao động - Thương binh và Xã hội', 'Sở', '28/02/2025', '', 'Sở Nội vụ; Sở Y tế'],
    ['UBND xã Bản Cái', 'xã', '30/6/2025', '', 'UBND xã Sơn Lâm'],
    ['UBND xã Nậm Tơ', 'xã', '30/6/2025', '', 'UBND xã Sơn Lâm'],
    ['UBND xã Sơn Lâm', 'xã', '', '1/7/2025', ''],
    ['Sở Nội vụ', 'Sở', '', '1/3/2025', ''],
    ['Sở Y tế', 'Sở', 'nay', '1/3/2025', ''],
  )

  test('merged and split bodies get their successors, wherever these stand in the file', () => {
    const { lines } = planned(merged)
    expect(lines.every(({ does }) => does === 'add')).toBe(true)
    expect(lines.map(line => line.body.successors)).toEqual([
      ['so-noi-vu', 'so-y-te'],
      ['ubnd-xa-son-lam'],
      ['ubnd-xa-son-lam'],
      [],
      [],
      [],
    ])
    expect(lines.flatMap(({ notes }) => notes)).toEqual([])
  })

  test('what the law ended is pointed out, with instrument and successors, and is no refusal', () => {
    const { lines } = planned(grid(['Tên', 'Loại'], ['Sở Kế hoạch và Đầu tư', 'Sở']))
    expect(lines[0]!.does).toBe('add')
    expect(lines[0]!.notes).toMatchObject([
      { code: 'note-ended-by-law', values: { day: '2025-02-28', successors: 'Sở Tài chính' } },
    ])
  })

  test('successions that lead back are refused on every line of the circle, and on no other', () => {
    const table = grid(
      ['Tên', 'Loại', 'Kế thừa'],
      ['A1', 'Sở', 'B1'],
      ['B1', 'Sở', 'C1'],
      ['C1', 'Sở', 'A1'],
      ['D1', 'Sở', 'A1'],
    )
    expect(codes(planned(table))).toEqual([
      ['line-successors-circle'],
      ['line-successors-circle'],
      ['line-successors-circle'],
      [],
    ])
  })

  test('a chain of five thousand is no matter of the stack', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [
      `Xã số ${i}`,
      'xã',
      i === 4_999 ? '' : `Xã số ${i + 1}`,
    ])
    expect(planned(grid(['Tên', 'Loại', 'Kế thừa'], ...rows)).lines.every(({ does }) => does === 'add')).toBe(
      true,
    )
  })
})

test('names in a cell are read as they were written; a lone one must have no separator in it', () => {
  const name = fc
    .string({ unit: fc.constantFrom('S', 'ở', ' ', ',', ';', '|', 'Y') })
    .map(text => text.trim())
    .filter(text => text !== '')
  const names = fc.array(name, { maxLength: 5 }).filter(all => all.length !== 1 || !/[;|]/.test(all.join('')))
  fc.assert(
    fc.property(names, all => {
      expect(namesIn(namesCell(all))).toEqual(all)
    }),
  )
})

test('a successor whose name several bodies have is named with their ids, and none is taken', () => {
  const bodies = [body('ubnd-xa-na-pan', 'UBND xã Nà Pàn'), body('ubnd-xa-na-pan-2', 'UBND xã Nà Pàn')]
  const { lines } = planned(
    grid(
      ['Tên', 'Loại', 'Đến hết ngày', 'Cơ quan kế thừa'],
      ['UBND xã Cũ', 'Xã', '30/06/2025', 'UBND xã Nà Pàn'],
    ),
    bodies,
  )
  expect(lines[0]).toMatchObject({ does: 'refuse', body: { successors: [] } })
  expect(lines[0]?.problems.find(({ code }) => code === 'line-successor-several')).toMatchObject({
    values: { name: 'UBND xã Nà Pàn', ids: 'ubnd-xa-na-pan, ubnd-xa-na-pan-2' },
  })
})
