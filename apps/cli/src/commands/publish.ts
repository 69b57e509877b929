import { inBoth } from '../language.ts'
import type { Phrase } from '@camket/domain/kernel/language'
import type { ReviewScript } from '@camket/domain/safeguards/review-script'
import type { Door } from '@camket/services/kernel/door'
import { listDrafts } from '@camket/services/plans/listDrafts'
import { publishPlan } from '@camket/services/publication/publishPlan'
import { readyToPublish } from '@camket/services/publication/readyToPublish'
import { reviewFromScript } from '@camket/services/safeguards/reviewFromScript'
import { planStateNames } from '../printing/draft-lines.ts'
import { readReview } from '../read-review.ts'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { refusedWith, valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'

export const publish: Command = {
  options: {
    json: { type: 'boolean' },
    review: { type: 'string' },
    unseen: { type: 'string' },
    persons: { type: 'string' },
    ...registerOptions,
  },
  help: {
    vi: `camket publish KẾ-HOẠCH [--review TỆP.json] [--unseen SỐ] [--persons SỐ]: công bố một bản nháp đã rà soát

KẾ-HOẠCH là mã mà camket import in ra, hoặc số, ký hiệu của văn bản.

  camket publish 07/KH-BCĐ                     công bố, nếu mọi câu đã được xếp loại
  camket publish 07/KH-BCĐ --review rs.json    làm theo bản rà soát viết sẵn rồi công bố
  camket publish 07/KH-BCĐ --unseen 12         biết rằng 12 cam kết chưa người nào xem, vẫn công bố
  camket publish 07/KH-BCĐ --persons 2         đã xem 2 chỗ giống tên người: là người giữ chức vụ hoặc tên cơ quan

Bản rà soát viết thế nào, kèm ví dụ: docs/operating/review-file.md.
Khi chưa công bố được, lệnh nói còn thiếu gì và không ghi gì cả.
Mã thoát: 0 đã công bố · 2 lệnh hoặc tệp rà soát sai · 3 chưa công bố được`,
    en: `camket publish PLAN [--review FILE.json] [--unseen NUMBER] [--persons NUMBER]: publishes a reviewed draft

PLAN is the id that camket import printed, or the paper's symbol.

  camket publish 07/KH-BCĐ                     publish, if every sentence has been assigned
  camket publish 07/KH-BCĐ --review r.json     apply a review written down, then publish
  camket publish 07/KH-BCĐ --unseen 12         knowing that nobody has looked at 12 commitments
  camket publish 07/KH-BCĐ --persons 2         having looked at 2 likely names: officials in office, or bodies

How a review is written down, with an example: docs/operating/review-file.md.
When it may not go out yet, the command says what is missing and writes nothing.
Exit codes: 0 published · 2 bad usage or review file · 3 not ready`,
  },
  async run(given): Promise<ExitCode> {
    const [name, ...more] = given.words
    if (name === undefined || more.length > 0) {
      throw new UsageError({
        vi: 'hãy nêu một kế hoạch. Xem: camket publish --help',
        en: 'name one plan. See: camket publish --help',
      })
    }
    const review = await readReview(given.values['review'])
    return withRegister(given.values, async register =>
      publishOne(await commandDoor(register, given.values), { name, review }, given),
    )
  },
}

interface Asked {
  readonly name: string
  readonly review: ReviewScript | null
}

async function publishOne(door: Door, { name, review }: Asked, given: Given): Promise<ExitCode> {
  const plan = await draftNamed(door, name)
  if (review !== null) valueOf(await reviewFromScript(door, { plan, script: review }))
  const ready = valueOf(await readyToPublish(door, { plan }))
  if (ready.hindrances.length > 0) throw refusedWith(ready.hindrances)
  const unseen = numberIn(given, 'unseen', {
    vi: 'bao nhiêu cam kết chưa người nào xem mà vẫn công bố',
    en: 'how many commitments nobody has looked at',
  })
  const persons = numberIn(given, 'persons', {
    vi: 'bao nhiêu chỗ giống tên người đã được xem',
    en: 'how many likely names have been looked at',
  })
  const published = valueOf(await publishPlan(door, { plan, edition: ready.edition, unseen, persons }))
  if (given.values['json'] === true) console.log(JSON.stringify(published))
  else {
    const { commitments, restrictions } = published
    const words = {
      vi: `Đã công bố: ${commitments} cam kết, ${restrictions} điều khoản hạn chế.`,
      en: `Published: ${commitments} commitments, ${restrictions} restrictive clauses.`,
    }
    console.error(words[given.language])
    console.log(published.slug)
  }
  return exit.done
}

function numberIn({ values }: Given, option: 'unseen' | 'persons', what: Phrase): number {
  const said = String(values[option] ?? 0)
  if (/^\d{1,6}$/.test(said)) return Number(said)
  throw new UsageError({
    vi: `--${option} cần một con số, không phải “${said}”: ${what.vi}.`,
    en: `--${option} needs a number, not “${said}”: ${what.en}.`,
  })
}

async function draftNamed(door: Door, name: string): Promise<string> {
  const drafts = valueOf(await listDrafts(door))
  const folded = (word: string | null) => word?.normalize('NFC').replace(/\s+/g, '').toLowerCase()
  const found = drafts.filter(({ plan, symbol }) => plan === name || folded(symbol) === folded(name))
  if (found.length === 1) return found[0]!.plan
  const known = drafts.map(({ plan, symbol }) => symbol ?? plan).join(', ')
  const codes = inBoth(language =>
    found.map(({ plan, state, file }) => `\n  ${plan}  ${planStateNames[state][language]}, ${file}`).join(''),
  )
  throw new UsageError(
    found.length === 0
      ? {
          vi: `không có bản nháp “${name}”. Hiện có: ${known || 'chưa có'}.`,
          en: `there is no draft “${name}”. There are: ${known || 'none'}.`,
        }
      : {
          vi: `có ${found.length} văn bản mang số “${name}”; hãy dùng mã của một trong số đó:${codes.vi}`,
          en: `${found.length} papers carry “${name}”; use the id of one of them:${codes.en}`,
        },
  )
}
