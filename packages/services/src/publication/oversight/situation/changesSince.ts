import type { Result } from '@camket/domain/kernel/refusal'
import type { ActionState } from '@camket/domain/oversight/codes'
import type { RecordKind } from '@camket/domain/publication/records'
import type { Door } from '../../../kernel/door.ts'
import { read } from '../../../kernel/write.ts'

export interface ChangeLine {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly words: string
  /** Of a dated task: what happened to it in this entry. */
  readonly step: ActionState | null
}

/** What of a kind was published from an entry on, oldest first: the list behind a figure of the situation page. */
export async function changesSince(
  door: Door,
  input: { kind: RecordKind; from: number; after?: number },
): Promise<Result<{ lines: readonly ChangeLine[]; next: number | null; total: number }, 'not-allowed'>> {
  const limit = 50
  return read(door, 'readCommittee', async tx => {
    const asked = tx
      .selectFrom('portal_change')
      .where('tenant', '=', door.tenant)
      .where('kind', '=', input.kind)
      .where('index', '>=', input.from)
    const { n } = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await asked
      .select(['kind', 'id', 'version', 'index', 'published_at', 'words'])
      .select(eb =>
        eb
          .selectFrom('portal_action_step as s')
          .select('s.state')
          .whereRef('s.tenant', '=', 'portal_change.tenant')
          .whereRef('s.index', '=', 'portal_change.index')
          .as('step'),
      )
      .$if(input.after !== undefined, query => query.where('index', '>', input.after ?? 0))
      .orderBy('index')
      .limit(limit + 1)
      .execute()
    const lines = rows.slice(0, limit).map(({ published_at, step, ...line }) => ({
      ...line,
      publishedAt: published_at.toISOString(),
      step: step as ActionState | null,
    }))
    return { lines, next: rows.length > limit ? (lines.at(-1)?.index ?? null) : null, total: Number(n) }
  })
}
