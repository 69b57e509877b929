import { tells } from '../../progress/public/mask-pieces.ts'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import type { OversightBodies } from '../feed-words.ts'

type DoubtBody = OversightBodies['doubt']
type Shown = NonNullable<DoubtBody['shown']>

const hiddenInPlan = 'Tên người được che trong văn bản kế hoạch thì cũng được che ở đây, từng chữ một.'

/** The text with hidden names masked; the salt stays back then, for it would help to guess them. The same where none stands in it. */
export function maskShown(shown: Shown, masker: Masker): Shown {
  const contradicts = masker.mask(shown.contradicts)
  const link = shown.link !== null && tells(shown.link, masker) ? null : shown.link
  if (contradicts === shown.contradicts && link === shown.link) return shown
  const by = { id: null, name: 'Cam Kết', role: 'server' as const }
  return { ...shown, contradicts, link, salt: null, masked: shown.masked ?? { reason: hiddenInPlan, by } }
}

/** A published doubt with hidden names masked. */
export function maskDoubtRecord(body: DoubtBody, masker: Masker): DoubtBody {
  const shown = body.shown === null ? null : maskShown(body.shown, masker)
  const withheld =
    body.withheld === null ? null : { ...body.withheld, reason: masker.mask(body.withheld.reason) }
  return { ...body, shown, withheld }
}
