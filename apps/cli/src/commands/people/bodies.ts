import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fill, type Language } from '@camket/domain/kernel/language'
import { readFailureSentence, type ReadFailureWord } from '@camket/domain/kernel/read-failures'
import type { Refusal, Result } from '@camket/domain/kernel/refusal'
import { importWords, lineDoes, fieldNames } from '@camket/domain/people/import/words'
import { inputProblemNames } from '@camket/domain/people/office-words'
import { refusalWords } from '@camket/domain/publication/words'
import type { Grid } from '@camket/domain/kernel/grid'
import { importBodies, previewBodies, type ImportPreview } from '@camket/services/people/import/importBodies'
import { readBodyFile } from '@camket/services/people/import/readBodyFile'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../../command.ts'
import { refuseEndless, tellUnread, unreadOf } from '../../read-files.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'

export const bodies: Command = {
  options: { write: { type: 'boolean' }, json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket bodies import TỆP [--write] [--as-tenant MÃ] [--data THƯ-MỤC]: nhập danh sách cơ quan từ CSV, XLSX

  camket bodies import co-quan.csv            xem trước: từng hàng sẽ thêm, sửa, giữ nguyên hay bị từ chối
  camket bodies import co-quan.xlsx --write   ghi cả danh sách, hoặc không ghi gì

Cột: Tên, Loại, Tên viết tắt, Cách viết khác, Từ ngày, Đến hết ngày, Cơ quan kế thừa, Mã (hoặc name, kind, short, aliases,
valid_from, valid_to, successors, id). Danh sách được công khai ở lần công bố tiếp theo.
Mã thoát: 0 xong · 1 có hàng bị từ chối, không ghi gì · 2 tệp không đọc được · 3 bị từ chối`,
    en: `camket bodies import FILE [--write] [--as-tenant TENANT] [--data DIR]: brings in a list of bodies from CSV or XLSX

  camket bodies import bodies.csv             shows what each row would do: add, change, leave, refused
  camket bodies import bodies.xlsx --write    writes the whole list, or nothing of it

Columns: name, kind, short, aliases, valid_from, valid_to, successors, id (or their Vietnamese titles). The list becomes public
with the next publication.
Exit codes: 0 done · 1 rows are refused, nothing is written · 2 the file could not be read · 3 refused`,
  },
  async run(given): Promise<ExitCode> {
    const [verb, file, ...more] = given.words
    if (verb !== 'import' || file === undefined || more.length > 0) {
      throw new UsageError({
        vi: 'nêu đúng một tệp: camket bodies import co-quan.csv',
        en: 'name exactly one file: camket bodies import bodies.csv',
      })
    }
    const grid = await gridOf(file, given)
    if (grid === null) return exit.badInput
    return withRegister(given.values, async register => {
      const door = await commandDoor(register, given.values)
      const preview = valueOf(await previewBodies(door, { grid }))
      tellPreview(preview, given)
      if (preview.lines.some(({ does }) => does === 'refuse')) return exit.wanting
      if (given.values['write'] !== true) return exit.done
      const done = valueOf(await importBodies(door, { grid, seen: preview.seen }))
      console.error(fill(importWords.done[given.language], { ...done }))
      return exit.done
    })
  },
}

async function gridOf(file: string, given: Given): Promise<Grid | null> {
  const asJson = given.values['json'] === true
  let bytes: Uint8Array
  try {
    await refuseEndless(file)
    bytes = await readFile(file)
  } catch (error) {
    tellUnread(unreadOf(file, error, given), asJson)
    return null
  }
  const grid: Result<Grid> = await readBodyFile(basename(file), bytes)
  if (grid.ok) return grid.value
  const values = grid.refusals[0]?.values ?? {}
  const code = String(values['failure']) as ReadFailureWord
  const { problem, mend } = readFailureSentence(code, values)
  tellUnread({ file, code, problem: problem[given.language], mend: mend[given.language] }, asJson)
  return null
}

function tellPreview({ lines, unknownColumns }: ImportPreview, { language, values }: Given): void {
  if (values['json'] === true) {
    for (const { line, does, body, changed, problems, notes } of lines) {
      console.log(JSON.stringify({ line, does, body, changed, problems, notes }))
    }
    return
  }
  for (const { line, does, body, problems, notes } of lines) {
    if (does === 'same') continue
    const told = [...problems, ...notes].map(refusal => sentence(refusal, language))
    console.log([`${line}\t${lineDoes[does][language]}\t${body.name}`, ...told].join('\n\t'))
  }
  if (unknownColumns.length > 0) {
    console.error(fill(importWords.unknownColumns[language], { columns: unknownColumns.join(', ') }))
  }
  const count = (what: string): number => lines.filter(({ does }) => does === what).length
  const counts = { add: count('add'), change: count('change'), same: count('same'), refuse: count('refuse') }
  console.error(fill(importWords.summary[language], counts))
}

function sentence({ code, values }: Refusal, language: Language): string {
  const { field, problem } = values
  const name = Object.entries(fieldNames).find(([key]) => key === field)?.[1]
  return fill(refusalWords[code]?.[language] ?? code, {
    ...values,
    ...(name === undefined ? {} : { field: name[language] }),
    ...(problem === undefined ? {} : { problem: inputProblemNames[String(problem)]?.[language] ?? problem }),
  })
}
