import { randomBytes } from 'node:crypto'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { suggestedLines } from '@camket/domain/oversight/inspection/checklist'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { inspectionPlanSchema, type InspectionPlan } from '@camket/domain/oversight/inspection/input'
import type { Tx } from '@camket/storage/open'
import { loadCommitment, type PublishedCommitment } from '../../commitments/work/load-commitment.ts'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { isInspector, nearness, selectInspections } from './stored-inspections.ts'

export interface Planned {
  readonly inspection: string
  readonly edition: number
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode | WorkCode
type Outcome = Result<Planned & { readonly alreadyHere: boolean }, Code>

/**
 * Plans an inspection of one body, with questions drawn from the commitments it is about. The office that inspects is the
 * author's own: never the body inspected, nor one that it came out of or that came out of it. `form` is a UUID of the sender's
 * own: the same form sent twice is one inspection.
 */
export async function planInspection(
  door: Door,
  input: { form: string; plan: InspectionPlan },
): Promise<Outcome> {
  const checked = checkInput(inspectionPlanSchema, input.plan)
  if (!checked.ok) return checked
  if (!isId(input.form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  const act = {
    action: 'planInspection',
    subject: `inspection-form:${input.form}`,
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && !outcome.value.alreadyHere,
  } as const
  return write<Outcome>(door, act, tx => plan(tx, door, { form: input.form, plan: checked.value }))
}

async function plan(
  tx: Tx,
  door: Door,
  { form, plan: asked }: { form: string; plan: InspectionPlan },
): Promise<Outcome> {
  const there = await byForm(tx, door, form)
  if (there !== null) return there
  const about = await loadAbout(tx, door, asked)
  if (!about.ok) return about
  const { author, now, tenant } = door
  const row = await tx
    .insertInto('inspection')
    .values({
      tenant,
      id: `${asked.on}-${randomBytes(4).toString('hex')}`,
      form,
      title: asked.title,
      on_day: asked.on,
      body: asked.body,
      commitments: asked.commitments,
      checklist: JSON.stringify(suggestedLines(about.value.map(questioned))),
      office: author.body,
      planned_by: author.name,
      planned_at: now,
      edited_by: author.name,
    })
    .onConflict(conflict => conflict.columns(['tenant', 'form']).doNothing())
    .returning(['id', 'edition'])
    .executeTakeFirst()
  if (row === undefined) return (await byForm(tx, door, form)) ?? refused('no-such-inspection')
  return accepted({ inspection: row.id, edition: row.edition, alreadyHere: false })
}

async function byForm(tx: Tx, door: Door, form: string): Promise<Outcome | null> {
  const row = await selectInspections(tx, door.tenant).where('form', '=', form).executeTakeFirst()
  if (row === undefined) return null
  if (!isInspector(door.author, row)) return refused('no-such-inspection')
  return accepted({ inspection: row.id, edition: row.edition, alreadyHere: true })
}

/** The commitments that it is about; refused where the body is too near, or none of this office's business. */
export async function loadAbout(
  tx: Tx,
  door: Door,
  { body, commitments }: Pick<InspectionPlan, 'body' | 'commitments'>,
): Promise<Result<PublishedCommitment[], InspectionCode | WorkCode>> {
  const inspected = (await loadBodies(tx, door.tenant)).find(({ id }) => id === body)
  if (inspected === undefined) return refused('no-such-body', { body })
  if (inspected.kind === 'collective') return refused('inspected-collective', { name: inspected.name })
  const near = (await nearness(tx, door))(body)
  if (near !== null) return near
  const found: PublishedCommitment[] = []
  for (const id of new Set(commitments)) {
    const one = await loadCommitment(tx, door.tenant, id)
    if (!one.ok) return one
    found.push(one.value)
  }
  return accepted(found)
}

export const questioned = ({ id, body }: PublishedCommitment) => ({
  id,
  clears: body.clears,
  ownProduct: body.words?.product ?? null,
})
