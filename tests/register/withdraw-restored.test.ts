// Whatever was withdrawn after a backup is as gone in the restored register as in the one that went on: every kind of withdrawal.
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import { ledgerLineSchema } from '../../packages/domain/src/publication/withdraw/ledger-line.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { openWhole } from '../../packages/storage/src/copy/whole.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { restoreRegister } from '../../packages/services/src/publication/keeping/restoreRegister.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { showDoubt } from '../../packages/services/src/publication/reading/oversight/doubts.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { replayWithdrawals } from '../../packages/services/src/publication/withdraw/replayWithdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { plan, posting, restriction, training } from '../work/office-at-work.ts'
import {
  everythingPublished,
  listed,
  marks,
  person,
  stranger,
  type Everything,
  type Mark,
} from './everything.ts'
import { backupOf, keptFolder } from './kept.ts'
import { valueOf } from './open-register.ts'
import { dumped, dumpedText } from './register-dump.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = keptFolder()
const file = join(folder, 'trước khi rút')
let all: Everything

beforeAll(async () => {
  const register = await createTestDatabase()
  all = await everythingPublished(register)
  valueOf(await backupOf(register.url, file))
}, 120_000)

async function restored(keys: string) {
  const register = await createTestDatabase('test')
  const open = () => openWhole({ url: register.url })
  const work = { path: file, place: 'thử', now: all.now, keys: keyFolder(keys), open }
  const [tenant] = valueOf(await restoreRegister(work)).tenants
  const at = <Any extends Door>(door: Any): Any => ({ ...door, register })
  return {
    register,
    again: tenant!.withdrawnAgain,
    secretariat: at(all.secretariat),
    operator: at(all.operator),
  }
}

const why: WithdrawalWhy = {
  ground: 'court-or-authority',
  reason: 'Theo bản án đã có hiệu lực',
  decision: 'Bản án số 1/2026',
}
const privacy: WithdrawalWhy = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null }

interface Case {
  readonly target: (of: Everything) => WithdrawalTarget
  readonly why?: WithdrawalWhy
  /** What is in no table any more; a name that is masked everywhere is one of them. */
  readonly gone: ReadonlyArray<Mark | 'person' | 'listed' | 'other'>
}

const cases: Readonly<Record<string, Case>> = {
  'words of a plan': {
    target: () => ({ scope: 'words', plan, words: [person] }),
    why: privacy,
    gone: ['person'],
  },
  'a promise, its passage masked': {
    target: () => ({ scope: 'commitment', id: training, passage: 'mask' }),
    gone: ['update', 'updateFile', 'finding', 'task', 'report', 'doubt', 'doubtAnswer', 'waiting'],
  },
  'a promise that was amended, its passage left': {
    target: () => ({ scope: 'commitment', id: posting, passage: 'stays' }),
    gone: ['amendment'],
  },
  'a restrictive clause': {
    target: () => ({ scope: 'restriction', id: restriction, passage: 'mask' }),
    gone: ['clauseDoubt', 'clauseAnswer'],
  },
  'a report': {
    target: ({ update: id }) => ({ scope: 'update', id }),
    gone: ['update', 'updateFile'],
  },
  'a review': {
    target: ({ review: id }) => ({ scope: 'review', id }),
    gone: ['review', 'reviewFile', 'reviewAnswer'],
  },
  'an answer to a review': {
    target: ({ reviewAnswer: id }) => ({ scope: 'answer', id }),
    gone: ['reviewAnswer'],
  },
  'an answer to a doubt about a clause': {
    target: ({ clauseAnswer: id }) => ({ scope: 'answer', id }),
    gone: ['clauseAnswer'],
  },
  'a doubt with its answer': {
    target: ({ doubt: id }) => ({ scope: 'doubt', id }),
    gone: ['doubt', 'doubtAnswer'],
  },
  'words of a finding about no plan': {
    target: ({ ownFinding: id }) => ({ scope: 'words-of', kind: 'finding', id, words: [stranger] }),
    why: privacy,
    gone: [],
  },
  'words of a decision about no plan': {
    target: ({ ownDecision: id }) => ({ scope: 'words-of', kind: 'decision', id, words: [stranger] }),
    why: privacy,
    gone: [],
  },
  'words of a proposal about no plan': {
    target: ({ ownProposal: id }) => ({ scope: 'words-of', kind: 'proposal', id, words: [stranger] }),
    why: privacy,
    gone: [],
  },
  'words of a task that is about a plan after all': {
    target: ({ action: id }) => ({ scope: 'words-of', kind: 'action', id, words: [person] }),
    why: privacy,
    gone: ['person'],
  },
  'a finding about a promise': {
    target: ({ finding: id }) => ({ scope: 'finding', id }),
    gone: ['finding', 'task', 'report'],
  },
  'a finding about no promise': {
    target: ({ ownFinding: id }) => ({ scope: 'finding', id }),
    gone: ['ownFinding', 'ownTask'],
  },
  'a task of a finding': { target: ({ action: id }) => ({ scope: 'action', id }), gone: ['report'] },
  'a task of a decision': {
    target: ({ decision }) => ({ scope: 'action', id: `${decision}.t1` }),
    gone: ['decisionTask'],
  },
  'a decision about a promise': {
    target: ({ decision: id }) => ({ scope: 'decision', id }),
    gone: ['decision', 'decisionTask'],
  },
  'a decision about no promise': {
    target: ({ ownDecision: id }) => ({ scope: 'decision', id }),
    gone: ['ownDecision'],
  },
  'a proposal about a promise': {
    target: ({ proposal: id }) => ({ scope: 'proposal', id }),
    gone: ['proposal'],
  },
  'a proposal about no promise': {
    target: ({ ownProposal: id }) => ({ scope: 'proposal', id }),
    gone: ['ownProposal'],
  },
  'a whole plan': {
    target: () => ({ scope: 'plan', id: plan }),
    gone: [
      'update',
      'updateFile',
      'review',
      'reviewFile',
      'reviewAnswer',
      'finding',
      'task',
      'report',
      'doubt',
      'doubtAnswer',
      'clauseDoubt',
      'clauseAnswer',
      'waiting',
      'amendment',
    ],
  },
  'a person in the list, masked in two plans': {
    target: () => ({ scope: 'body', id: 'quang-thu-vet', names: 'mask' }),
    why: privacy,
    gone: ['listed'],
  },
}

const wordsOf = { ...marks, person, listed, other: stranger }

/** Every body of a record but those of withdrawals and days, which say when they were written. */
async function bodiesOf(url: string): Promise<unknown[]> {
  const { record, record_body: bodies } = (await dumped(url, '^record(_body)?$')) as Record<
    string,
    Array<{ index: number; kind: string; id: string; version: number; body: string }>
  >
  const body = new Map(bodies!.map(one => [one.index, one.body]))
  return record!
    .filter(({ kind }) => kind !== 'tombstone' && kind !== 'day')
    .map(({ index, kind, id, version }) => ({ index, kind, id, version, body: body.get(index) ?? null }))
    .toSorted((a, b) => a.index - b.index)
}

const heldIn = (text: string): string[] =>
  Object.entries(wordsOf).flatMap(([mark, words]) => (text.includes(words) ? [mark] : []))

test('everything is there before', async () => {
  const { register, again } = await restored(join(folder, 'không có'))
  expect(again).toBe(0)
  expect(heldIn(await dumpedText(register.url))).toEqual(Object.keys(wordsOf))
})

test.each(Object.entries(cases))('%s', async (name, { target, why: by = why, gone }) => {
  const keys = join(folder, `khóa ${name}`)
  const went = await restored(keys)
  const of = { target: target(all), why: by }
  const { seen } = valueOf(await previewWithdrawal(went.secretariat, of))
  valueOf(await withdraw(went.secretariat, { ...of, seen }))
  await catchUpLedger({ register: went.register, tenant: 'minh-son' }, keyFolder(keys))
  const left = heldIn(await dumpedText(went.register.url))
  expect(left.filter(mark => (gone as readonly string[]).includes(mark))).toEqual([])

  const back = await restored(keys)
  expect(back.again).toBeGreaterThan(0)
  expect(heldIn(await dumpedText(back.register.url))).toEqual(left)
  expect(await bodiesOf(back.register.url)).toEqual(await bodiesOf(went.register.url))
  const portal = await dumped(back.register.url, '^portal_')
  valueOf(await rebuildPortal(back.operator))
  expect(await dumped(back.register.url, '^portal_')).toEqual(portal)

  const lines = await readLedger(keyFolder(keys), 'minh-son')
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(Object.values(wordsOf).join('|')))
  expect(valueOf(await replayWithdrawals(back.operator, lines))).toEqual({ acts: 0, entries: 0 })
})

test('a name in what is about no plan goes out of each, out of what belongs to it, and of what the office wrote beside it', async () => {
  const { register, secretariat, operator } = await restored(join(folder, 'không có'))
  const { ownFinding, ownDecision, ownProposal } = all
  for (const [kind, id] of [
    ['finding', ownFinding],
    ['decision', ownDecision],
    ['proposal', ownProposal],
  ] as const) {
    const target = { scope: 'words-of', kind, id, words: [stranger] } as const
    const { seen, gone } = valueOf(await previewWithdrawal(secretariat, { target }))
    expect(gone.length).toBeGreaterThan(0)
    valueOf(await withdraw(secretariat, { target, why: privacy, seen }))
    expect(await previewWithdrawal(secretariat, { target })).toMatchObject({
      refusals: [{ code: 'nothing-to-withdraw' }],
    })
  }
  const text = await dumpedText(register.url)
  expect(heldIn(text)).toEqual(Object.keys(wordsOf).filter(mark => mark !== 'other'))
  expect(text).not.toMatch(/Lường|Thị Mẫu/)
  const portal = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(portal)
})

test('a doubt that still waits and holds a withdrawn name appears at once, with the name hidden', async () => {
  const { register, secretariat } = await restored(join(folder, 'không có'))
  const target = { scope: 'words', plan, words: [person] } as const
  const { seen, waiting } = valueOf(await previewWithdrawal(secretariat, { target }))
  expect(waiting).toEqual([all.waiting])
  valueOf(await withdraw(secretariat, { target, why: privacy, seen }))
  const shown = await showDoubt({ register, tenant: 'minh-son' }, all.waiting)
  expect(shown?.state).toBe('shown')
  expect(shown?.body.shown?.contradicts).toBe(`Ông ████████████ nghe rõ: ${marks.waiting}.`)
  expect((await dumped(register.url, '^doubt_text$'))['doubt_text']).toEqual([])
})

test('an answer that was withdrawn may be given anew, under a number of its own', async () => {
  const { secretariat, register } = await restored(join(folder, 'không có'))
  const at = (door: Door): Door => ({ ...door, register, now: all.now })
  const target = { scope: 'answer', id: all.doubtAnswer } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why, seen }))
  const of = { kind: 'doubt', id: all.doubt } as const
  const text = 'Lớp của thôn mở ngày 5; danh sách người được mời đã niêm yết.'
  valueOf(await draftAnswer(at(all.focal), { of, text, edition: 0, submit: true }))
  const { answer } = valueOf(await publishAnswer(at(all.authority), { of, edition: 1 }))
  expect([all.doubtAnswer, answer]).toEqual([`${all.doubt}.a1`, `${all.doubt}.a2`])
})

test('a doubt goes for nobody’s privacy: the name in it is masked', async () => {
  const { secretariat } = await restored(join(folder, 'không có'))
  const target = { scope: 'doubt', id: all.doubt } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  for (const decision of [null, 'Quyết định số 1/QĐ-VP']) {
    const asked = { target, why: { ...privacy, decision }, seen }
    expect(await withdraw(secretariat, asked)).toMatchObject({ refusals: [{ code: 'ground-does-not-fit' }] })
  }
})

test('a ledger of before, cut where findings and doubts went with a plan, is done again as the one act it was', async () => {
  const keys = keyFolder(join(folder, 'khóa a whole plan'))
  const [line, ...more] = await readLedger(keys, 'minh-son')
  expect(more).toEqual([])
  const { places: _places, ...old } = line!
  // As it was written: by what stands before the first dot of an id, whatever that is.
  const first = line!.upTo - line!.of.length + 1
  const cut: Array<typeof old> = []
  line!.of.forEach((of, i) => {
    const plan = of.id.split('.')[0]!
    const last = cut.at(-1)
    if (last?.plan === plan) cut[cut.length - 1] = { ...last, of: [...last.of, of], upTo: first + i }
    else cut.push({ ...old, of: [of], upTo: first + i, plan })
  })
  expect(cut.length).toBeGreaterThan(2)
  const { register, operator } = await restored(join(folder, 'không có'))
  const lines = cut.map(one => ledgerLineSchema.parse(JSON.parse(JSON.stringify(one))))
  expect(valueOf(await replayWithdrawals(operator, lines))).toEqual({ acts: 1, entries: line!.of.length })
  const left = heldIn(await dumpedText(register.url))
  expect(left.filter(mark => cases['a whole plan']!.gone.includes(mark as Mark))).toEqual([])
})
