import { workLists, type WorkList } from '@camket/domain/commitments/work/work-lists'
import { listMyWork, type WorkPage } from '@camket/services/commitments/work/listMyWork'
import { listBodies } from '@camket/services/people/listBodies'
import type { Door } from '@camket/services/kernel/door'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { workLine } from '../printing/work-lines.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'

export const work: Command = {
  options: {
    list: { type: 'string' },
    search: { type: 'string' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: {
    vi: `camket work [CƠ-QUAN]: cam kết mà một cơ quan, hoặc mọi cơ quan, đang giữ

  camket work                              mọi cam kết, ai giữ, hạn nào
  camket work so-tu-phap                   của một cơ quan (mã trong danh sách cơ quan)
  camket work so-tu-phap --list overdue    đã quá hạn, tính đến hôm nay
  camket work --search "khai sinh" --json  mỗi cam kết một dòng JSON

--list nhận: ${workLists.join(', ')}. Điều khoản hạn chế không bao giờ có trong các danh sách này.
Mã thoát: 0 xong · 2 lệnh sai`,
    en: `camket work [BODY]: the commitments that a body, or all bodies, have

  camket work                              every commitment, who has it, when it is due
  camket work so-tu-phap                   of one body (its id in the list of bodies)
  camket work so-tu-phap --list overdue    past their last day, as of today
  camket work --search "khai sinh" --json  one line of JSON each

--list takes: ${workLists.join(', ')}. Restrictive clauses are never in these lists.
Exit codes: 0 done · 2 bad usage`,
  },
  async run(given): Promise<ExitCode> {
    const list = listOf(given)
    return withRegister(given.values, async register => {
      const door = await commandDoor(register, given.values)
      const body = await bodyOf(door, given.words[0])
      await eachPage(door, { list, ...(body === null ? {} : { body }) }, given)
      return exit.done
    })
  },
}

function listOf({ values }: Given): WorkList {
  const asked = values['list'] ?? 'all'
  const list = workLists.find(known => known === asked)
  if (list !== undefined) return list
  const known = workLists.join(', ')
  throw new UsageError({ vi: `--list nhận: ${known}.`, en: `--list takes: ${known}.` })
}

async function bodyOf(door: Door, asked: string | undefined): Promise<string | null> {
  if (asked === undefined) return null
  const bodies = valueOf(await listBodies(door))
  if (bodies.some(({ id }) => id === asked)) return asked
  throw new UsageError({
    vi: `danh sách cơ quan không có mã “${asked}”. Hiện có: ${bodies.map(({ id }) => id).join(', ') || 'chưa có'}.`,
    en: `the list of bodies has no id “${asked}”. There are: ${bodies.map(({ id }) => id).join(', ') || 'none'}.`,
  })
}

async function eachPage(
  door: Door,
  query: { list: WorkList; body?: string },
  { values, language }: Given,
): Promise<void> {
  const search = typeof values['search'] === 'string' ? { query: values['search'] } : {}
  for (let after: string | null = ''; after !== null;) {
    const page: WorkPage = valueOf(await listMyWork(door, { ...query, ...search, after, limit: 200 }))
    for (const line of page.lines) {
      if (values['json'] === true) console.log(JSON.stringify(line))
      else console.error(workLine(line, page.today, language))
    }
    after = page.next
  }
}
