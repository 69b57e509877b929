import type { PublicDoor } from '@camket/services/kernel/door'
import { timeZoneOf } from '@camket/services/people/timeZoneOf'
import { showRestriction } from '@camket/services/publication/reading/restrictions'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { commitmentProgress } from '@camket/services/publication/reading/progress/commitmentProgress'
import { listPlans } from '@camket/services/publication/reading/listPlans'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { commitmentInWords, planInWords, restrictionInWords, type Setting } from '../printing/print-public.ts'
import { progressInWords } from '../printing/print-progress.ts'
import { registerOptions, tenantOf, withRegister } from '../register.ts'

export const show: Command = {
  options: { json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket show MÃ [--json]: một kế hoạch, cam kết hoặc điều khoản hạn chế đã công bố

  camket list commitments        tìm mã
  camket show 118/KH-BCĐ         kế hoạch mang số, ký hiệu này
  camket show MÃ                 lời của kế hoạch, ai làm, hạn nào, thiếu gì; phiếu bảo đảm của điều khoản
                                 hạn chế; các phần và số câu của kế hoạch
  camket show MÃ --json          toàn bộ nội dung công khai, một dòng JSON

Mã thoát: 0 có · 2 không có mã này`,
    en: `camket show ID [--json]: one public plan, commitment or restrictive clause

  camket list commitments        find the id
  camket show 118/KH-BCĐ         the plan with this number and symbol
  camket show ID                 the plan's words, who, by when, what is missing; of a restrictive clause
                                 its safeguard sheet; of a plan its parts and counts
  camket show ID --json          all that is public about it, one line of JSON

Exit codes: 0 shown · 2 there is no such id`,
  },
  async run(given): Promise<ExitCode> {
    const [id] = given.words
    if (id === undefined)
      throw new UsageError({
        vi: 'hãy nêu mã. Xem: camket show --help',
        en: 'name an id. See: camket show --help',
      })
    return withRegister(given.values, async register => {
      const door = { register, tenant: await tenantOf(register, given.values) }
      await showOne(door, id, given)
      return exit.done
    })
  },
}

async function showOne(door: PublicDoor, id: string, given: Given): Promise<void> {
  const found = await findPublic(door, (await planWithSymbol(door, id)) ?? id)
  if (found === null)
    throw new UsageError({
      vi: `không có gì công khai mang mã “${id}”.`,
      en: `nothing public has the id “${id}”.`,
    })
  if (given.values['json'] === true) return console.log(JSON.stringify(found.shown))
  console.error(found.inWords({ language: given.language, timeZone: await timeZoneOf(door) }))
}

const folded = (symbol: string | null): string | undefined =>
  symbol?.normalize('NFC').replace(/\s+/g, '').toLowerCase()

/** The id of the plan with this number and symbol, as people name it; null where no public plan has it. */
async function planWithSymbol(door: PublicDoor, symbol: string): Promise<string | null> {
  if (!symbol.includes('/')) return null
  const found: string[] = []
  for (let after: string | undefined; ;) {
    const { lines, next } = await listPlans(door, { limit: 200, ...(after === undefined ? {} : { after }) })
    found.push(...lines.filter(plan => folded(plan.symbol) === folded(symbol)).map(({ id }) => id))
    if (next === null) break
    after = next
  }
  if (found.length < 2) return found[0] ?? null
  throw new UsageError({
    vi: `có ${found.length} kế hoạch mang số “${symbol}”; hãy dùng mã: ${found.join(', ')}.`,
    en: `${found.length} plans carry “${symbol}”; use the id: ${found.join(', ')}.`,
  })
}

interface PublicThing {
  readonly shown: object
  readonly inWords: (setting: Setting) => string
}

async function findPublic(door: PublicDoor, id: string): Promise<PublicThing | null> {
  const commitment = await showCommitment(door, { commitment: id })
  const progress = commitment === null ? null : await commitmentProgress(door, { commitment: id })
  if (commitment !== null && progress !== null) {
    const inWords = (setting: Setting) =>
      `${commitmentInWords(commitment, setting)}\n${progressInWords(progress, setting)}`
    return { shown: { ...commitment, progress }, inWords }
  }
  const restriction = await showRestriction(door, { restriction: id })
  if (restriction !== null)
    return { shown: restriction, inWords: setting => restrictionInWords(restriction, setting) }
  const plan = await showPlan(door, { plan: id })
  return plan === null ? null : { shown: plan, inWords: setting => planInWords(plan, setting) }
}
