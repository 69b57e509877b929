// Workbooks for tests.
import { zipOf } from '../archive/zip-sample.ts'

type Value = string | number | null

/** One sheet of plain values, or sheets written out as XML. */
export interface XlsxSample {
  readonly rows?: ReadonlyArray<ReadonlyArray<Value>>
  readonly sheets?: ReadonlyArray<{ readonly name: string; readonly state?: string; readonly xml: string }>
  readonly styles?: string
  readonly strings?: string
  readonly workbook?: string
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function xlsxOf(sample: XlsxSample): Uint8Array {
  const sheets = sample.sheets ?? [{ name: 'Bảng', xml: sheetData(sample.rows ?? []) }]
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}" ${state ? `state="${state}"` : ''}/>`,
  )
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', '/xl/workbook.xml', 'w']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${sample.workbook ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i}.xml`, `s${i}`] as const),
      ['styles', 'styles.xml', 'y'],
      ['sharedStrings', 'sharedStrings.xml', 't'],
    ]),
    'xl/styles.xml': `<styleSheet ${main}>${sample.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${sample.strings ?? ''}</sst>`,
  }
  sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${i}.xml`] = `<worksheet ${main}>${xml}</worksheet>`
  })
  return zipOf(parts)
}

/** Rows as XML; null leaves a cell out. */
export function sheetData(rows: ReadonlyArray<ReadonlyArray<Value>>): string {
  const xml = rows.map((cells, row) => {
    const written = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
    return `<row r="${row + 1}">${written.join('')}</row>`
  })
  return `<sheetData>${xml.join('')}</sheetData>`
}

function cell(value: Value, name: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`
  return `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`
}

function relations(targets: ReadonlyArray<readonly [string, string, string]>): string {
  const list = targets.map(
    ([type, target, id]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  )
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `<Relationships xmlns="${space}">${list.join('')}</Relationships>`
}
