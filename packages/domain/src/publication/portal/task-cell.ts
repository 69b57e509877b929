// A promise out of a table stands as a row: the task, then cells that a page shows as facts anyway.
import { foldBodyName } from '../../people/state-structure.ts'
import { inOneLine } from './one-line.ts'

export interface TaskCell {
  /** The words of the promise without the cells that follow them, on one line. */
  readonly task: string
  /** Cells that are neither an agency nor a time, such as the product. */
  readonly rest: readonly string[]
}

interface Facts {
  readonly agencies: ReadonlyArray<{ readonly name: string }>
  /** Deadlines as printed. */
  readonly times: readonly string[]
}

/** What may stand between bodies in one cell. */
const joints = /(?:và|cùng|với|phối hợp|chủ trì|cơ quan|đơn vị|[\s,;.:()&/+–-])+/gu
const timeCell =
  /^(?:(?:trước|đến|hết|trong|từ|chậm nhất|cuối|đầu)\s+)*(?:ngày|tháng|quý|năm|giai đoạn|hằng|hàng|thường xuyên|định kỳ|\d{1,2}\/)/iu
const longestTime = 60
/** The sentence goes on after such a line: what follows is no cell. */
const goesOnAfter =
  /(?:[,;:–-]|(?<!\p{L})(?:và|của|với|cho|do|bởi|giao|cùng|tại|ở|từ|đến|theo|trên|hoặc|các|là))$/iu
const goesOn = /^[\p{Ll})]/u

/**
 * The task of a promise that is a row of a table. It is a row where at least two of the lines that follow say nothing but
 * a body or a time, one of them a body; text that is merely wrapped stays whole.
 */
export function taskCell(text: string, facts: Facts): TaskCell {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const names = facts.agencies.map(({ name }) => foldBodyName(name)).sort((a, b) => b.length - a.length)
  const kinds = lines.map((line, i) => {
    const isCell = i > 0 && !goesOnAfter.test(lines[i - 1]!) && !goesOn.test(lines[i + 1] ?? '')
    return isCell ? kindOf(line, names, facts.times) : null
  })
  const first = kinds.findIndex(kind => kind !== null)
  const isRow = kinds.includes('body') && kinds.filter(kind => kind !== null).length >= 2
  if (!isRow) return { task: inOneLine(text), rest: [] }
  const rest = lines.filter((_, i) => i > first && kinds[i] === null)
  return { task: inOneLine(lines.slice(0, first).join('\n')), rest: joined(rest) }
}

function kindOf(line: string, names: readonly string[], times: readonly string[]): 'body' | 'time' | null {
  const folded = foldBodyName(line)
  const left = names.reduce((words, name) => words.replaceAll(name, ''), folded)
  if (left !== folded && left.replace(joints, '') === '') return 'body'
  const isTime = times.some(time => foldBodyName(time) === folded.replace(/[.;]$/, ''))
  return isTime || (line.length <= longestTime && timeCell.test(line)) ? 'time' : null
}

/** Lines of one cell are put together again where the second goes on in the middle of a sentence. */
function joined(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((cells, line) => {
    const last = cells.at(-1)
    if (last === undefined || !goesOn.test(line)) return [...cells, line]
    return [...cells.slice(0, -1), `${last} ${line}`]
  }, [])
}
