import { maskShown } from '@camket/domain/oversight/doubt/mask'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { loadDoubt, publishNext, type Became, type SealedDoubt } from './next-version.ts'
import { answerDay } from './showDueDoubts.ts'

/** Doubts about a plan that wait to appear and hold words that are masked now, by id. */
export async function waitingWith(
  tx: Tx,
  tenant: string,
  { plan, masker }: { plan: string; masker: Masker },
): Promise<string[]> {
  return (await masked(tx, tenant, { plan, masker })).map(({ doubt }) => doubt.id)
}

/**
 * When words of a plan are withdrawn: shows at once, with the words hidden, the doubts that wait and hold them. On their day
 * nobody would know any more what was to be hidden, and a sealed text cannot be changed. Gives back how many.
 */
export async function showMasked(tx: Tx, door: Door, of: { plan: string; masker: Masker }): Promise<number> {
  const found = await masked(tx, door.tenant, of)
  if (found.length === 0) return 0
  const answerBy = await answerDay(tx, door)
  await publishNext(
    tx,
    door,
    found.map(({ doubt, shown }) => ({ doubt, became: { shown, withheld: null, answerBy } })),
  )
  return found.length
}

interface Masked {
  readonly doubt: SealedDoubt
  readonly shown: NonNullable<Became['shown']>
}

async function masked(
  tx: Tx,
  tenant: string,
  { plan, masker }: { plan: string; masker: Masker },
): Promise<Masked[]> {
  const rows = await tx
    .selectFrom('portal_doubt as d')
    .innerJoin('doubt_text as t', join => join.onRef('t.tenant', '=', 'd.tenant').onRef('t.id', '=', 'd.id'))
    .select('d.id')
    .where('d.tenant', '=', tenant)
    .where('d.plan', '=', plan)
    .where('d.state', '=', 'sealed')
    .orderBy('d.id')
    .execute()
  const found: Masked[] = []
  for (const { id } of rows) {
    const doubt = await loadDoubt(tx, tenant, id)
    if (doubt === null || doubt.held === null) continue
    const { of: _of, ...text } = doubt.held.text
    const open = { ...text, salt: doubt.held.salt.toString('hex'), masked: null }
    const shown = maskShown(open, masker)
    if (shown !== open) found.push({ doubt, shown })
  }
  return found
}
