import { sentenceOf } from '@camket/domain/plans/finding-words'
import { findGaps, type Finding } from '@camket/domain/plans/findings'
import type { Language } from '@camket/domain/kernel/language'
import type { Body } from '@camket/domain/people/bodies'
import { listBodies } from '@camket/services/people/listBodies'
import { exit, UsageError, worse, type Command, type ExitCode, type Given } from '../command.ts'
import { checkLines } from '../check-lines.ts'
import { printFindings } from '../printing/print-findings.ts'
import { exitOf, readFiles, tellUnread } from '../read-files.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'
import { noFile } from './read.ts'

export const check: Command = {
  options: { json: { type: 'boolean' }, lines: { type: 'string' }, ...registerOptions },
  help: {
    vi: `camket check TỆP... [--data THƯ-MỤC] [--json]: chỗ nào chưa rõ, còn thiếu hoặc sai, và ở đâu

  camket check kehoach.docx                 sáu rõ của từng nhiệm vụ; điều khoản hạn chế; ngày không có thật;
                                            một số ký hiệu hai ngày; thiếu phụ lục; nhiệm vụ không có hoặc có
                                            hai cơ quan chủ trì; cơ quan không còn hoạt động vào ngày đến hạn
  camket check kehoach.docx --data so       đối chiếu thêm với danh sách cơ quan của sổ ấy (--as-tenant: chọn ban chỉ đạo)
  camket check *.docx --json                mỗi tệp một dòng JSON {"file","findings":[…]}
  camket check --lines cau.jsonl --json     từng câu rời: vào {"id","text","context"}, ra mỗi câu một dòng

Mã thoát: 0 không thấy gì · 1 có chỗ cần xem lại · 2 tệp không đọc được`,
    en: `camket check FILE... [--data FOLDER] [--json]: what is unclear, missing or wrong, and where

  camket check plan.docx                    the six clears of each task; restrictive clauses; days that do not exist;
                                            one symbol with two dates; a missing annex; a task with no lead or with
                                            two; a body that no longer exists on the due date
  camket check plan.docx --data register    against that register's own list of bodies, too (--as-tenant chooses)
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
  const bodies = await bodiesOf(given)
  for await (const one of readFiles(given)) {
    if ('unread' in one) {
      tellUnread(one.unread, json)
      outcome = worse(outcome, exitOf(one.unread))
      continue
    }
    const findings = findGaps(one.reading, bodies)
    if (findings.length > 0) outcome = worse(outcome, exit.wanting)
    if (json) console.log(JSON.stringify({ file: one.reading.file, findings: findings.map(told(language)) }))
    else console.error(`${one.reading.file}\n${printFindings(findings, language)}\n`)
  }
  return outcome
}

/** The list of the register that is named; a paper alone is held against the calendar of bodies that everybody knows. */
async function bodiesOf({ values }: Given): Promise<readonly Body[]> {
  if (values['data'] === undefined && values['as-tenant'] === undefined) return []
  return withRegister(values, async register =>
    valueOf(await listBodies(await commandDoor(register, values))),
  )
}

const told = (language: Language) => (finding: Finding) => ({
  ...finding,
  message: sentenceOf(finding, language),
})
