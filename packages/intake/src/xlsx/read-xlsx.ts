import { UnreadableFile, type Progress, type SourceBlock, type SourceDocument } from '../document.ts'
import { cellLooks } from './cell-looks.ts'
import { gridBlocks } from './grid-blocks.ts'
import { openWorkbook, type Workbook } from './open-workbook.ts'
import { readSheet, richText, type RichText, type Sheet, type SheetContext } from './sheet.ts'

/** More texts than any plan's annex has; bounds memory. */
const mostStrings = 300_000

/**
 * Reads a workbook: task tables as cells, the lines above and below them as paragraphs; results of formulas as stored;
 * nothing of hidden sheets, rows and columns.
 * @throws UnreadableFile damaged, encrypted, doctype, too-deep, too-large
 */
export async function readXlsx(bytes: Uint8Array, progress?: Progress): Promise<SourceDocument> {
  progress?.({ what: 'opening', done: 0, of: 1 })
  const context = await openSheets(bytes)
  const { workbook } = context
  const counters = { tables: 0, paragraphs: 0 }
  const blocks: SourceBlock[] = []
  const warnings: string[] = []
  for (const [index, { name, part }] of workbook.sheets.entries()) {
    progress?.({ what: 'reading', done: index, of: workbook.sheets.length })
    const sheet = await readSheet(part, context)
    for (const block of gridBlocks(sheet.cells, counters)) blocks.push(block)
    warnings.push(...warningsOf(name, sheet))
  }
  return { format: 'xlsx', blocks, warnings }
}

/** What every sheet of a workbook is read with. */
export async function openSheets(bytes: Uint8Array): Promise<SheetContext> {
  const workbook = await openWorkbook(bytes)
  const looks = cellLooks(await workbook.part(workbook.styles))
  return { workbook, looks, strings: await sharedStrings(workbook) }
}

async function sharedStrings(workbook: Workbook): Promise<RichText[]> {
  const strings: RichText[] = []
  await workbook.part(workbook.strings, element => {
    if (element.name !== 'si') return false
    if (strings.push(richText(element)) > mostStrings) throw new UnreadableFile('too-large')
    return true
  })
  return strings
}

/** What a person is told of cells that could not be read. */
export function warningsOf(name: string, sheet: Sheet): string[] {
  const warnings: string[] = []
  if (sheet.hiddenRows > 0) {
    warnings.push(`Trang tính “${name}” có ${sheet.hiddenRows} hàng đang ẩn; các hàng ẩn không được đọc.`)
  }
  if (sheet.unknown.length > 0) {
    const some = sheet.unknown.slice(0, 5).join(', ')
    warnings.push(`Trang tính “${name}” có ô chưa rõ giá trị vì công thức lỗi hoặc chưa được tính: ${some}.`)
  }
  return warnings
}
