// Approved updates in the public record, as the validating authority's approval puts them there.
import type { Step } from '../../packages/domain/src/progress/steps.ts'
import type { UpdateRecord } from '../../packages/domain/src/publication/records.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { appendRecords } from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { applyUpdate } from '../../packages/services/src/publication/append/standing.ts'
import { valueOf } from '../register/open-register.ts'

export interface Said {
  readonly number: number
  readonly step: UpdateRecord['step']
  readonly evidenceStep: Step
  readonly asOf: string
  readonly milestone?: number
  readonly percent?: number
  readonly statement?: string
  readonly evidence?: UpdateRecord['evidence']
  readonly body?: UpdateRecord['body']
  readonly figure?: UpdateRecord['figure']
}

export const aLink = {
  kind: 'link',
  title: 'Văn bản ban hành',
  datedOn: '2026-05-04',
  onProduct: true,
  whole: true,
  source: 'independent',
  withheld: null,
  url: 'https://minhson.example/van-ban/12',
  quote: null,
  figure: null,
  file: null,
} as const satisfies UpdateRecord['evidence'][number]

/** Appends one update of a commitment and brings it into the portal's tables, in one transaction. */
export async function publishUpdateRecord(door: Door, commitment: string, said: Said): Promise<void> {
  const body: UpdateRecord = {
    commitment,
    ofVersion: 1,
    step: said.step,
    percent: said.percent ?? null,
    statement: said.statement ?? `Đã làm đến mức ${said.step}.`,
    figure: said.figure ?? null,
    asOf: said.asOf,
    milestone: said.milestone ?? null,
    since: '2025-01-05',
    evidence: said.evidence ?? [],
    evidenceStep: said.evidenceStep,
    body: said.body ?? { id: 'so-giao-duc-va-dao-tao', name: 'Sở Giáo dục và Đào tạo' },
    role: 'validating-authority',
  }
  const act = { action: 'amendCommitment', subject: `commitment:${commitment}`, input: body } as const
  valueOf(
    await publish<{ ok: true; value: null } | { ok: false; refusals: [] }>(door, act, async tx => {
      const head = await lockHead(tx)
      const id = `${commitment}.u${said.number}`
      const record = { kind: 'update', id, version: 1, previous: [], body } as const
      const [entry] = await appendRecords(tx, { door, head }, [record])
      await applyUpdate(tx, entry!, body)
      return { ok: true, value: null }
    }),
  )
}
