// The portal's row of a doubt: publishing, rebuilding and checking use the same lines.
import type { DoubtState } from '../../../oversight/doubt/states.ts'
import { planOfDoubt } from '../../../oversight/doubt/published.ts'
import type { Entry } from '../../portal-rows.ts'
import type { RecordBodies } from '../../records.ts'

type Doubt = RecordBodies['doubt']
type Row = Record<string, unknown>

export function doubtRow(entry: Entry, body: Doubt): Row {
  const { tenant, id, index, version, publishedAt } = entry
  const { of, commitment, receivedOn, showsOn, shown, withheld, answerBy } = body
  return {
    tenant,
    id,
    index,
    version,
    plan: planOfDoubt(body),
    commitment,
    of_kind: of.kind,
    of_id: of.id,
    of_version: of.version,
    received_on: receivedOn,
    shows_on: showsOn,
    state: stateOf({ shown, withheld }),
    published_at: publishedAt,
    answer_by: answerBy,
    ground: withheld?.ground ?? null,
    file_digest: shown?.file?.digest ?? null,
  }
}

function stateOf({ shown, withheld }: Pick<Doubt, 'shown' | 'withheld'>): DoubtState {
  if (withheld !== null) return 'withheld'
  return shown === null ? 'sealed' : 'shown'
}
