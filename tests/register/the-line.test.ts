// The line that is not crossed: a limit never gets an owner and a clock without anybody having to say why in public.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { draftOf, openTenant, published, valueOf, publishAsShown } from './open-register.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const door = doors.secretariat

async function limitOf(plan: string): Promise<{ edition: number; unit: string }> {
  const draft = valueOf(await getDraft(door, { plan }))
  const unit = draft.units.find(each => each.kind === 'restrictive')
  if (unit === undefined) throw new Error('the sample plan has no restrictive clause')
  return { edition: draft.edition, unit: unit.id }
}

test('a restrictive clause is not made a commitment without a reason, and the reason is public', async () => {
  const { plan } = await draftOf(door)
  const { edition, unit } = await limitOf(plan)
  const change = {
    kind: 'commitment',
    agencies: [{ name: 'Công an tỉnh', role: 'lead', mode: 'order', from: 'office' }],
  } as const
  const silent = await correctUnit(door, {
    plan,
    edition,
    unit,
    change: { ...change, agencies: [...change.agencies] },
  })
  expect(silent).toMatchObject({ ok: false, refusals: [{ code: 'reason-missing' }] })

  const reason = 'Đoạn này chỉ nói về bảo vệ người tố giác.'
  const said = valueOf(
    await correctUnit(door, {
      plan,
      edition,
      unit,
      change: { ...change, agencies: [...change.agencies], reason },
    }),
  )
  valueOf(await acceptEvery(door, { plan, edition: said.edition, reason: 'Đã đối chiếu.' }))
  const { slug } = valueOf(await publishAsShown(door, plan))
  const { lines } = await listCommitments(doors.open, { plan: slug })
  const shown = await Promise.all(lines.map(line => showCommitment(doors.open, { commitment: line.id })))
  expect(shown.filter(each => each?.body.overruled !== null).map(each => each?.body.overruled)).toEqual([
    reason,
  ])
  const page = await showPlan(doors.open, {
    plan: slug,
    part: shown.find(each => each?.body.overruled !== null)!.passage.part,
  })
  expect(page?.spans.filter(span => span.overruled)).toMatchObject([
    { as: 'commitment', by: 'person', reason },
  ])
})

test('an amendment cannot make a commitment a restrictive clause', async () => {
  const { slug } = await published(door, undefined, { symbol: '98/KH-BCĐ', file: 'khac.docx' })
  const [line] = (await listCommitments(doors.open, { plan: slug })).lines
  const text = 'Công an tỉnh ngăn chặn, xử lý nghiêm người xuyên tạc trên mạng xã hội.'
  const why = { reason: 'Nói lại cho rõ', ground: null }
  const given = { commitment: line!.id, version: line!.version, ...why }
  const refusal = await amendCommitment(door, { ...given, changes: { text } })
  expect(refusal).toMatchObject({ ok: false, refusals: [{ code: 'restrictive-wording' }] })
  valueOf(await amendCommitment(door, { ...given, changes: { text: 'Sở Y tế mở 12 điểm khám lưu động.' } }))
})
