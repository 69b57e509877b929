// Every act of the review and every amendment, as the kill tests do them in a process of their own.
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { correctText } from '../../packages/services/src/commitments/correctText.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { mergeUnits } from '../../packages/services/src/commitments/mergeUnits.ts'
import { splitUnit } from '../../packages/services/src/commitments/splitUnit.ts'
import { correctFacts } from '../../packages/services/src/plans/correctFacts.ts'
import { discardDraft } from '../../packages/services/src/plans/discardDraft.ts'
import { redactSpan, unredact } from '../../packages/services/src/plans/redactSpan.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import { amendPassage } from '../../packages/services/src/publication/passages/amendPassage.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { listSheets } from '../../packages/services/src/safeguards/listSheets.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { saveSheet } from '../../packages/services/src/safeguards/saveSheet.ts'
import { valueOf } from './open-register.ts'

const name = 'Trần Thử Tên'
const clause = 'ngăn chặn các thông tin xấu'

interface ReviewAct {
  readonly act: (door: Door, draft: Draft) => Promise<unknown>
  /** What of the draft this act changes, as one value. */
  readonly seen: (door: Door, draft: Draft) => unknown
  /** What has to be there first. */
  readonly first?: 'redact'
}

const unitWith = (draft: Draft, words: string) => {
  const at = draft.text.indexOf(words)
  return draft.units.findIndex(unit => unit.start <= at && at < unit.end)
}
const place = ({ plan, edition }: Draft) => ({ plan, edition })
const sheetOf = async (door: Door, { plan }: Draft) => valueOf(await listSheets(door, { plan }))

export const reviewActs: Readonly<Record<string, ReviewAct>> = {
  correctText: {
    act: (door, draft) => {
      const start = draft.text.indexOf('tích cực')
      return correctText(door, { ...place(draft), start, end: start + 'tích cực'.length, text: 'rất tốt' })
    },
    seen: (_, draft) => [draft.text, draft.corrections],
  },
  split: {
    act: (door, draft) => {
      const unit = draft.units[unitWith(draft, name)]!
      return splitUnit(door, { ...place(draft), unit: unit.id, at: draft.text.indexOf('do ông') })
    },
    seen: (_, draft) => draft.units.length,
  },
  merge: {
    act: (door, draft) => {
      const at = unitWith(draft, 'Nơi nhận')
      const units = draft.units.slice(at, at + 2).map(({ id }) => id)
      return mergeUnits(door, { ...place(draft), units })
    },
    seen: (_, draft) => draft.units.length,
  },
  redact: {
    act: (door, draft) => {
      const start = draft.text.indexOf(name)
      return redactSpan(door, { ...place(draft), start, end: start + name.length })
    },
    seen: (_, draft) => draft.redactions,
  },
  unredact: {
    first: 'redact',
    act: (door, draft) => unredact(door, { ...place(draft), ...draft.redactions[0]! }),
    seen: (_, draft) => draft.redactions,
  },
  sheet: {
    act: (door, draft) => {
      const unit = draft.units[unitWith(draft, clause)]!.id
      return saveSheet(door, { ...place(draft), unit, lines: { aim: 'bảo vệ trẻ em' } })
    },
    seen: sheetOf,
  },
  facts: {
    act: (door, draft) => correctFacts(door, { ...place(draft), facts: { title: 'Tên đã sửa' } }),
    seen: (_, draft) => draft.facts,
  },
  script: {
    act: (door, { plan }) => {
      const sheets = [{ words: clause, lines: { aim: 'bảo vệ trẻ em' } }]
      const script = { facts: { title: 'Tên khác' }, redact: [{ words: name }], sheets, acceptRest: 'đã đọc' }
      return reviewFromScript(door, { plan, script })
    },
    seen: async (door, draft) => [draft.facts, draft.redactions, draft.ledger, await sheetOf(door, draft)],
  },
}

const why = { reason: 'sửa lời', ground: null }

/** The amendments, each of the plan published under this slug. */
export const amendments: Readonly<Record<string, (door: Door, slug: string) => Promise<unknown>>> = {
  amendCommitment: (door, slug) =>
    amendCommitment(door, {
      commitment: `${slug}.1`,
      version: 1,
      changes: { text: 'Lời cam kết đã sửa' },
      ...why,
    }),
  amendPlan: (door, slug) =>
    amendPlan(door, { plan: slug, version: 1, changes: { title: 'Tên đã sửa' }, ...why }),
  amendRestriction: (door, slug) =>
    amendRestriction(door, {
      restriction: `${slug}.r1`,
      version: 1,
      changes: { sheet: { aim: 'bảo vệ trẻ em' } },
      ...why,
    }),
  amendPassage: async (door, slug) => {
    const plan = await showPlan({ register: door.register, tenant: door.tenant }, { plan: slug })
    const words = 'Tình hình năm qua có nhiều chuyển biến tích cực.'
    const start = plan!.spans
      .map(span => span.text)
      .join('')
      .indexOf(words)
    const span = { start, end: start + words.length }
    return amendPassage(door, { plan: slug, version: 1, ...span, as: 'commitment', ...why })
  },
}

/** Does one of the above by its name; `subject` is the plan's id, or its slug. */
export async function doNamed(door: Door, name: string, subject: string): Promise<unknown> {
  const amend = amendments[name]
  if (amend !== undefined) return amend(door, subject)
  if (name === 'discard') return discardDraft(door, { plan: subject })
  return reviewActs[name]?.act(door, valueOf(await getDraft(door, { plan: subject })))
}
