import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

export interface InspectionChoices {
  readonly bodies: ReadonlyArray<{ readonly id: string; readonly name: string }>
  /** Commitments in which the chosen body leads or supports; empty while none is chosen. */
  readonly commitments: ReadonlyArray<{
    readonly id: string
    readonly label: string | null
    readonly text: string
  }>
}

const mostCommitments = 200

/** What the form of an inspection offers. */
export async function inspectionChoices(
  door: Door,
  { body }: { body: string | null },
): Promise<Result<InspectionChoices, 'not-allowed'>> {
  return read(door, 'planInspection', async tx => {
    const bodies = await tx
      .selectFrom('body')
      .select(['id', 'name'])
      .where('tenant', '=', door.tenant)
      .where('kind', '<>', 'collective')
      .orderBy('name')
      .orderBy('id')
      .execute()
    if (body === null) return { bodies, commitments: [] }
    const commitments = await tx
      .selectFrom('portal_tag as t')
      .innerJoin('portal_commitment as c', join =>
        join.onRef('c.tenant', '=', 't.tenant').onRef('c.id', '=', 't.commitment'),
      )
      .select(['c.id', 'c.label', 'c.text'])
      .where('t.tenant', '=', door.tenant)
      .where('t.facet', '=', 'agency')
      .where('t.value', '=', body)
      .orderBy('c.position')
      .limit(mostCommitments)
      .execute()
    return { bodies, commitments }
  })
}
