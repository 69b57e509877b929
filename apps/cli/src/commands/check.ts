import { sentenceOf } from '@camket/domain/plans/finding-words'
import { findGaps, type Finding } from '@camket/domain/plans/findings'
import type { Language } from '@camket/domain/kernel/language'
import { exit, UsageError, worse, type Command, type ExitCode, type Given } from '../command.ts'
import { checkLines } from '../check-lines.ts'
import { printFindings } from '../printing/print-findings.ts'
import { exitOf, readFiles, tellUnread } from '../read-files.ts'
import { noFile } from './read.ts'

export const check: Command = {
  options: { json: { type: 'boolean' }, lines: { type: 'string' } },
  help: {
    vi: `camket check TỆP... [--json]: chỗ nào chưa rõ, còn thiếu hoặc sai, và ở đâu

  camket check kehoach.docx                 sáu rõ của từng nhiệm vụ; điều khoản hạn chế; ngày không có thật;
                                            một số ký hiệu hai ngày; thiếu phụ lục; nhiệm vụ không có hoặc có
                                            hai cơ quan chủ trì; cơ quan không còn hoạt động vào ngày đến hạn
  camket check *.docx --json                mỗi tệp một dòng JSON {"file","findings":[…]}
  camket check --lines cau.jsonl --json     từng câu rời: vào {"id","text","context"}, ra mỗi câu một dòng

Mã thoát: 0 không thấy gì · 1 có chỗ cần xem lại · 2 tệp không đọc được`,
    en: `camket check FILE... [--json]: what is unclear, missing or wrong, and where

  camket check plan.docx                    the six clears of each task; restrictive clauses; days that do not exist;
                                            one symbol with two dates; a missing annex; a task with no lead or with
                                            two; a body that no longer exists on the due date
  camket check *.docx --json                one line of JSON a file {"file","findings":[…]}
  camket check --lines clauses.jsonl --json single clauses: {"id","text","context"} in, one line each out

Exit codes: 0 nothing found · 1 something needs another look · 2 a file could not be read`,
  },
  async run(given): Promise<ExitCode> {
    const lines = given.values['lines']
    if (typeof lines === 'string') {
      if (given.words.length > 0) {
        throw new UsageError({
          vi: '--lines nhận một tệp câu rời; không nêu thêm văn bản.',
          en: '--lines takes one file of clauses; name no document beside it.',
        })
      }
      return checkLines(lines, given)
    }
    if (given.words.length === 0) throw new UsageError(noFile('check'))
    return checkFiles(given)
  },
}

async function checkFiles(given: Given): Promise<ExitCode> {
  const { language, values } = given
  const json = values['json'] === true
  let outcome: ExitCode = exit.done
  for await (const one of readFiles(given)) {
    if ('unread' in one) {
      tellUnread(one.unread, json)
      outcome = worse(outcome, exitOf(one.unread))
      continue
    }
    const findings = findGaps(one.reading)
    if (findings.length > 0) outcome = worse(outcome, exit.wanting)
    if (json) console.log(JSON.stringify({ file: one.reading.file, findings: findings.map(told(language)) }))
    else console.error(`${one.reading.file}\n${printFindings(findings, language)}\n`)
  }
  return outcome
}

const told = (language: Language) => (finding: Finding) => ({
  ...finding,
  message: sentenceOf(finding, language),
})
