import { isIsoDay } from '@camket/domain/kernel/iso-day'
import { fill, type Language } from '@camket/domain/kernel/language'
import { readAudit, type AuditLine } from '@camket/services/people/readAudit'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'

const told = {
  counts: {
    vi: '{done} việc đã làm, {refused} dòng bị từ chối, từ {from} đến {to}',
    en: '{done} acts, {refused} lines of what was refused, from {from} to {to}',
  },
  times: { vi: 'bị từ chối {times} lần', en: 'refused {times} times' },
} as const

/** So many days when no first one is given. */
const usualDays = 30

export const audit: Command = {
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    refused: { type: 'boolean' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: {
    vi: `camket audit [--from NGÀY] [--to NGÀY] [--refused] [--json]: ai đã làm gì trong văn phòng, và ai bị từ chối việc gì

  camket audit                                    30 ngày gần đây
  camket audit --refused                          chỉ những lần bị từ chối: tài khoản, vai trò, việc, số lần trong ngày
  camket audit --from 2027-03-01 --to 2027-03-31 --json > thang-3.jsonl    để lưu ở máy khác

Ngày tính theo giờ UTC. Nội dung đã nhập không có trong nhật ký, chỉ có mã băm. Người đọc cổng công khai không bao giờ được ghi.
Mã thoát: 0 xong · 1 có việc bị từ chối (với --refused) · 2 lệnh sai · 3 bị từ chối`,
    en: `camket audit [--from DAY] [--to DAY] [--refused] [--json]: who did what in the office, and who was refused what

  camket audit                                    the last 30 days
  camket audit --refused                          only what was refused: account, role, action, how often on the day
  camket audit --from 2027-03-01 --to 2027-03-31 --json > march.jsonl      to be kept on another machine

Days are UTC. What was entered is not in the audit, only a digest of it. Readers of the public portal are never noted.
Exit codes: 0 done · 1 something was refused (with --refused) · 2 bad usage · 3 refused`,
  },
  async run({ values, language, words }): Promise<ExitCode> {
    if (words.length > 0) throw new UsageError({ vi: `thừa “${words[0]}”`, en: `“${words[0]}” is too much` })
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      const to = dayOf(values, 'to') ?? door.now.toISOString().slice(0, 10)
      const first = new Date(Date.parse(to) - usualDays * 24 * 3_600_000).toISOString().slice(0, 10)
      const from = dayOf(values, 'from') ?? first
      const only = values['refused'] === true
      const take = (line: AuditLine): void => {
        if (!only || line.what === 'refused') console.log(lineOf(line, values, language))
      }
      const { done, refused } = valueOf(await readAudit(door, { from, to, take }))
      console.error(fill(told.counts[language], { done, refused, from, to }))
      return only && refused > 0 ? exit.wanting : exit.done
    })
  },
}

function dayOf(values: Values, name: 'from' | 'to'): string | null {
  const given = values[name]
  if (typeof given !== 'string') return null
  if (isIsoDay(given)) return given
  throw new UsageError({
    vi: `--${name} “${given}” không phải một ngày. Ví dụ: 2027-03-01.`,
    en: `--${name} “${given}” is no day. Example: 2027-03-01.`,
  })
}

function lineOf(line: AuditLine, values: Values, language: Language): string {
  if (values['json'] === true) return JSON.stringify(line)
  const what = line.what === 'done' ? line.subject : fill(told.times[language], { times: line.times })
  return [line.at.toISOString(), line.account ?? '-', line.role, line.action, what].join('\t')
}
