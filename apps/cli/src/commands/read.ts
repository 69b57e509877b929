import { fill } from '@camket/domain/kernel/language'
import { exit, UsageError, worse, type Command, type ExitCode } from '../command.ts'
import { exitOf, readFiles, tellUnread } from '../read-files.ts'
import { words as common } from '../words.ts'

// Loaded while the child reads.
const printing = () => import('../printing/print-reading.ts')

export const read: Command = {
  options: { json: { type: 'boolean' } },
  help: {
    vi: `camket read TỆP... [--json]: văn bản nói gì

Đọc được: .docx .odt .pdf (cả bản quét) .html .txt .md .xlsx .csv .png .jpg

  camket read kehoach.docx                  in ra số, ngày, nhiệm vụ, ai làm, hạn nào, dẫn văn bản gì
  camket read *.pdf --json > doc.jsonl      mỗi tệp một dòng JSON, để máy khác dùng tiếp
  camket read ban-quet.pdf --lang en        lời dẫn bằng tiếng Anh (nội dung vẫn là tiếng Việt)

Mỗi điều tìm thấy đều kèm lý do trong [ngoặc vuông] và “chưa chắc” hoặc (?) khi không chắc.
Chữ cho người đọc ra stderr, dữ liệu ra stdout.
Mã thoát: 0 đọc được hết · 2 có tệp không đọc được (các tệp khác vẫn được đọc)`,
    en: `camket read FILE... [--json]: what a document says

Reads .docx .odt .pdf (scans too) .html .txt .md .xlsx .csv .png .jpg

  camket read plan.docx                     symbol, date, tasks, who, by when, what it cites
  camket read *.pdf --json > read.jsonl     one line of JSON a file, for other programs
  camket read scan.pdf --lang en            our words in English (the plan's own stay Vietnamese)

Everything found carries its reason in [brackets], and “unsure” or (?) where it is unsure.
Text for people goes to stderr, data to stdout.
Exit codes: 0 all read · 2 a file could not be read (the others were)`,
  },
  async run(given): Promise<ExitCode> {
    const { language, words, values } = given
    if (words.length === 0) throw new UsageError(noFile('read'))
    const json = values['json'] === true
    let outcome: ExitCode = exit.done
    for await (const one of readFiles(given)) {
      if ('unread' in one) {
        tellUnread(one.unread, json)
        outcome = worse(outcome, exitOf(one.unread))
      } else if (json) {
        console.log(JSON.stringify(one.reading))
      } else {
        const { printReading } = await printing()
        console.error(`${one.reading.file}\n${printReading(one.reading, language)}\n`)
      }
    }
    return outcome
  },
}

export function noFile(command: string) {
  return { vi: fill(common.noFile.vi, { command }), en: fill(common.noFile.en, { command }) }
}
