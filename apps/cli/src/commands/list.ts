import { fill } from '@camket/domain/kernel/language'
import { clearNames, limitableRightNames } from '@camket/domain/plans/names'
import { dayInWords } from '@camket/domain/plans/finding-words'
import { sixClears } from '@camket/domain/plans/reading'
import { onRecord } from '@camket/domain/publication/portal/progress/on-record'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import { partWords } from '@camket/domain/publication/portal/words'
import { dueStates, stateWords } from '@camket/domain/publication/states'
import type { PublicDoor } from '@camket/services/kernel/door'
import { listCommitments, type CommitmentQuery } from '@camket/services/publication/reading/listCommitments'
import { listDrafts } from '@camket/services/plans/listDrafts'
import { listPlans } from '@camket/services/publication/reading/listPlans'
import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import type { Page } from '@camket/services/publication/reading/shapes'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { hung, shortened } from '../printing/lines.ts'
import { draftLine } from '../printing/draft-lines.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, tenantOf, withRegister } from '../register.ts'

const filters = ['agency', 'right', 'group', 'plan', 'state', 'missing', 'clear'] as const
const option = { type: 'string' } as const

export const list: Command = {
  options: {
    json: { type: 'boolean' },
    drafts: { type: 'boolean' },
    year: option,
    quarter: option,
    ...Object.fromEntries(filters.map(name => [name, option])),
    ...registerOptions,
  },
  help: {
    vi: `camket list [plans|commitments|restrictions] [bộ lọc] [--json]: những gì đã công bố

  camket list                               các kế hoạch
  camket list commitments --state overdue   các cam kết đã qua ngày cuối, kể cả đã hoàn thành
  camket list commitments --missing when --plan MÃ
                                            cam kết chưa rõ thời gian của một kế hoạch
  camket list commitments --clear all       cam kết mà văn bản nêu đủ sáu rõ
  camket list restrictions --json           điều khoản hạn chế, mỗi điều một dòng JSON
  camket list --drafts                      bản nháp trong phần việc của văn phòng, với mã của từng bản

Bộ lọc cho commitments: --agency --right --group --year --quarter --state --plan --missing --clear
Trạng thái: ${dueStates.join(', ')}. Sáu rõ: ${sixClears.join(', ')}.`,
    en: `camket list [plans|commitments|restrictions] [filters] [--json]: what is public

  camket list                               the plans
  camket list commitments --state overdue   commitments whose last day has passed, finished ones too
  camket list commitments --missing when --plan ID
                                            commitments of one plan that name no time
  camket list commitments --clear all       commitments whose text states all six clears
  camket list restrictions --json           restrictive clauses, one line of JSON each
  camket list --drafts                      the drafts of the office with their ids

Filters for commitments: --agency --right --group --year --quarter --state --plan --missing --clear
States: ${dueStates.join(', ')}. Six clears: ${sixClears.join(', ')}.`,
  },
  async run(given): Promise<ExitCode> {
    if (given.values['drafts'] === true) return listOffice(given)
    const what = given.words[0] ?? 'plans'
    const lister = Object.hasOwn(listers, what) ? listers[what] : undefined
    if (lister === undefined) {
      throw new UsageError({
        vi: `không có danh sách “${what}”; chọn plans, commitments hoặc restrictions.`,
        en: `there is no list “${what}”; choose plans, commitments or restrictions.`,
      })
    }
    const query = queryOf(given)
    return withRegister(given.values, async register => {
      const door = { register, tenant: await tenantOf(register, given.values) }
      await eachPage(after => lister.page(door, { ...query, ...(after === null ? {} : { after }) }), {
        json: given.values['json'] === true,
        line: entry => lister.line(entry as never, given),
      })
      return exit.done
    })
  },
}

/** What is in the office, public or not: the codes that publish takes. */
async function listOffice({ values, language }: Given): Promise<ExitCode> {
  return withRegister(values, async register => {
    for (const draft of valueOf(await listDrafts(await commandDoor(register, values)))) {
      if (values['json'] === true) console.log(JSON.stringify(draft))
      else console.error(draftLine(draft, language))
    }
    return exit.done
  })
}

const counted = {
  vi: (commitments: number, restrictions: number) =>
    `${commitments} cam kết, ${restrictions} điều khoản hạn chế`,
  en: (commitments: number, restrictions: number) =>
    `${commitments} commitments, ${restrictions} restrictive clauses`,
}
const notMet = { vi: 'chưa đạt', en: 'not met' }

type Query = CommitmentQuery & { after?: string }
interface Lister {
  readonly page: (door: PublicDoor, query: Query) => Promise<Page<unknown>>
  readonly line: (entry: never, given: Given) => string
}

type PlanEntry = Awaited<ReturnType<typeof listPlans>>['lines'][number]
type CommitmentEntry = Awaited<ReturnType<typeof listCommitments>>['lines'][number]
type RestrictionEntry = Awaited<ReturnType<typeof listRestrictions>>['lines'][number]

const listers: Readonly<Record<string, Lister>> = {
  plans: {
    page: (door, { after }) => listPlans(door, { limit: 200, ...(after === undefined ? {} : { after }) }),
    line: ({ id, symbol, date, title, commitments, restrictions }: PlanEntry, { language }) =>
      hung(
        `${id}  `,
        [
          symbol,
          date === null ? null : dayInWords(date, language),
          title,
          counted[language](commitments, restrictions),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
  },
  commitments: {
    page: (door, query) => listCommitments(door, { ...query, limit: 200 }),
    line: (entry: CommitmentEntry, { language }) => {
      const { id, label, text, due, dueText, agencies, missing, added, report = null } = entry
      const { task } = taskCell(text, { agencies, times: [dueText ?? ''] })
      const named = (clears: typeof missing) =>
        clears.map(clear => clearNames[clear][language].toLowerCase()).join(', ')
      const gaps = named(missing)
      const facts = [
        stateWords(entry)[language],
        due === null ? null : dayInWords(due, language),
        ...onRecord({ step: entry.agencyStep ?? null, report }).map(phrase => phrase[language]),
        gaps === '' ? null : `${notMet[language]}: ${gaps}`,
        added.length === 0 ? null : fill(partWords.clearsAdded[language], { added: named(added) }),
      ]
      return hung(`${id}  `, `${label ?? ''} ${shortened(task, 160)} [${facts.filter(Boolean).join('; ')}]`)
    },
  },
  restrictions: {
    page: (door, { plan, after }) =>
      listRestrictions(door, {
        limit: 200,
        ...(plan === undefined ? {} : { plan }),
        ...(after === undefined ? {} : { after }),
      }),
    line: ({ id, label, text, limits }: RestrictionEntry, { language }) => {
      const freedoms = limits.map(right => limitableRightNames[right][language]).join(', ')
      return hung(`${id}  `, `${label ?? ''} ${shortened(text, 160)} [${freedoms}]`)
    },
  },
}

async function eachPage(
  page: (after: string | null) => Promise<Page<unknown>>,
  { json, line }: { json: boolean; line: (entry: unknown) => string },
): Promise<void> {
  let after: string | null = null
  do {
    const { lines, next } = await page(after)
    for (const entry of lines) {
      if (json) console.log(JSON.stringify(entry))
      else console.error(line(entry))
    }
    after = next
  } while (after !== null)
}

function queryOf({ values }: Given): CommitmentQuery {
  const said = Object.fromEntries(
    filters.flatMap(name => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
  )
  oneOf(said['state'], dueStates, '--state')
  oneOf(said['missing'], sixClears, '--missing')
  oneOf(said['clear'], ['all'], '--clear')
  const { year, quarter } = values
  if (quarter !== undefined) oneOf(String(quarter), ['1', '2', '3', '4'], '--quarter')
  const inQuarter = quarter === undefined ? said : { ...said, quarter: Number(quarter) }
  if (year === undefined) return inQuarter
  if (!/^\d{4}$/.test(String(year))) {
    throw new UsageError({ vi: '--year nhận một năm, ví dụ 2026.', en: '--year takes a year, such as 2026.' })
  }
  return { ...inQuarter, year: Number(year) }
}

function oneOf(value: string | undefined, known: readonly string[], name: string): void {
  if (value === undefined || known.includes(value)) return
  throw new UsageError({
    vi: `${name} nhận: ${known.join(', ')}.`,
    en: `${name} takes: ${known.join(', ')}.`,
  })
}
