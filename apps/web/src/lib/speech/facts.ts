import type { Phrase } from '@camket/domain/kernel/language'
import type { PlanFacts, PublicFact } from '@camket/domain/plans/draft'
import { planWords } from '@camket/domain/publication/portal/pages'

export const factPhrases: Readonly<Record<PublicFact, Phrase>> = {
  kind: planWords.kind,
  symbol: planWords.symbol,
  date: planWords.date,
  issuer: planWords.issuer,
  province: planWords.province,
  title: planWords.kindTitle,
}

export const kindPhrases: Readonly<Record<PlanFacts['kind'], Phrase>> = {
  plan: planWords.kindPlan,
  news: planWords.kindNews,
  other: planWords.kindOther,
}
