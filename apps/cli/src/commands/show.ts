import { clearNames } from '@camket/domain/plans/names'
import { dayInWords } from '@camket/domain/plans/finding-words'
import { sixClears } from '@camket/domain/plans/reading'
import { roleNames } from '@camket/domain/publication/portal/terms'
import type { Language, Phrase } from '@camket/domain/kernel/language'
import type { PublicDoor } from '@camket/services/kernel/door'
import { showRestriction } from '@camket/services/publication/reading/restrictions'
import { showCommitment, type ShownCommitment } from '@camket/services/publication/reading/showCommitment'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { hung } from '../printing/lines.ts'
import { registerOptions, tenantOf, withRegister } from '../register.ts'

export const show: Command = {
  options: { json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket show MÃ [--json]: một kế hoạch, cam kết hoặc điều khoản hạn chế đã công bố

  camket list commitments        tìm mã
  camket show MÃ                 lời của kế hoạch, ai làm, hạn nào, thiếu gì
  camket show MÃ --json          toàn bộ nội dung công khai, một dòng JSON

Mã thoát: 0 có · 2 không có mã này`,
    en: `camket show ID [--json]: one public plan, commitment or restrictive clause

  camket list commitments        find the id
  camket show ID                 the plan's words, who, by when, what is missing
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
  const commitment = await showCommitment(door, { commitment: id })
  if (commitment !== null) return told(commitment, given, language => commitmentInWords(commitment, language))
  const restriction = await showRestriction(door, { restriction: id })
  if (restriction !== null) {
    return told(restriction, given, () => `${restriction.body.text}\n${restriction.body.limits.join(', ')}`)
  }
  const plan = await showPlan(door, { plan: id })
  if (plan !== null) {
    const { symbol, title, date } = plan.plan
    return told(plan, given, language =>
      [symbol, title, dayInWords(date ?? '', language)].filter(Boolean).join('\n'),
    )
  }
  throw new UsageError({
    vi: `không có gì công khai mang mã “${id}”.`,
    en: `nothing public has the id “${id}”.`,
  })
}

function told(shown: object, { values, language }: Given, words: (language: Language) => string): void {
  if (values['json'] === true) console.log(JSON.stringify(shown))
  else console.error(words(language))
}

const versions = { vi: 'bản', en: 'version' }
const labels = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  who: { vi: 'Cơ quan', en: 'Agencies' },
  when: { vi: 'Thời hạn', en: 'Deadlines' },
  missing: { vi: 'Chưa nêu', en: 'Not said' },
  published: { vi: 'Công bố', en: 'Published' },
} as const satisfies Record<string, Phrase>

function commitmentInWords(
  { body, plan, publishedAt, version }: ShownCommitment,
  language: Language,
): string {
  const line = (label: keyof typeof labels, text: string) =>
    text === '' ? [] : [hung(`  ${labels[label][language].padEnd(12)}`, text)]
  const missing = sixClears.filter(clear => body.clears[clear]?.state === 'missing')
  return [
    hung(body.label === null ? '' : `${body.label}  `, body.text),
    ...line('plan', [plan.symbol, plan.title].filter(Boolean).join(' · ')),
    ...line(
      'who',
      body.agencies.map(({ name, role }) => `${name} (${roleNames[role][language]})`).join('; '),
    ),
    ...line(
      'when',
      body.deadlines
        .map(({ text, on }) => (on === null ? text : `${text} → ${dayInWords(on, language)}`))
        .join('; '),
    ),
    ...line('missing', missing.map(clear => clearNames[clear][language].toLowerCase()).join(', ')),
    ...line(
      'published',
      `${dayInWords(publishedAt.slice(0, 10), language)} (${versions[language]} ${version})`,
    ),
  ].join('\n')
}
