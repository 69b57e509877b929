// What evidence supports follows from the list by a published rule: whoever writes another step into the record is found.
import { expect, test } from 'vitest'
import { fiveSteps, type Step } from '../../packages/domain/src/progress/steps.ts'
import type { UpdateRecord } from '../../packages/domain/src/publication/records.ts'
import { check, wanting } from './check.ts'
import { evidenceFor } from './made-evidence.ts'
import { firstPlan, madeRecords } from './made-records.ts'
import { publicTree, type MadeRecord } from './public-tree.ts'

const asOf = '2026-07-02'
const supported = fiveSteps.filter(step => step !== 'not-started')

function withUpdate(
  evidenceStep: Step,
  change: Partial<UpdateRecord>,
): { records: MadeRecord[]; at: number } {
  const records = madeRecords(30)
  const commitment = `${firstPlan}.1`
  const of = records.findLastIndex(({ kind, id }) => kind === 'commitment' && id === commitment)
  const body: UpdateRecord = {
    commitment,
    ofVersion: records[of]!.version,
    step: 'limited',
    evidenceStep,
    asOf,
    percent: null,
    statement: 'đã làm một phần',
    figure: null,
    milestone: null,
    evidence: evidenceFor(evidenceStep, asOf),
    since: null,
    body: { id: 'so-tu-phap', name: 'Sở Tư pháp' },
    role: 'validating-authority',
    ...change,
  }
  const publishedAt = '2026-07-03T03:00:00.000Z'
  records.push({ kind: 'update', id: `${commitment}.u1`, version: 1, previous: [of], publishedAt, body })
  return { records, at: records.length - 1 }
}

test.each(supported)('an update whose evidence supports %s holds', async step => {
  const { records } = withUpdate(step, {})
  expect(wanting(await check(publicTree(records)))).toEqual([])
})

test.each(
  supported.flatMap(one => supported.filter(other => other !== one).map(other => [one, other] as const)),
)('evidence for %s under the name of %s is told, with both', async (one, other) => {
  const { records, at } = withUpdate(one, { evidenceStep: other })
  const findings = await check(publicTree(records))
  expect(wanting(findings)).toEqual([`evidence-step-differs ${at} evidenceStep`])
  expect(findings.find(({ code }) => code === 'evidence-step-differs')?.values).toEqual({
    shown: other,
    recomputed: one,
  })
})

test('a paper from before the plan counts for nothing, whatever the record says of it', async () => {
  const { records, at } = withUpdate('complete', { since: '2026-07-03' })
  expect(wanting(await check(publicTree(records)))).toEqual([`evidence-step-differs ${at} evidenceStep`])
})

test('a list that is none is told as such', async () => {
  const { records, at } = withUpdate('no-evidence', { evidence: null as never })
  expect(wanting(await check(publicTree(records)))).toContain(`body-malformed ${at}`)
})
