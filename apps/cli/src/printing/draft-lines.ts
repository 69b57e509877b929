// What is in the office, set for a person at a terminal.
import type { Language, Phrase } from '@camket/domain/kernel/language'
import type { PlanState } from '@camket/domain/plans/draft'
import type { PlanInOffice } from '@camket/services/plans/listDrafts'
import { hung } from './lines.ts'

export const planStateNames: Readonly<Record<PlanState, Phrase>> = {
  reading: { vi: 'đang đọc', en: 'being read' },
  draft: { vi: 'bản nháp', en: 'draft' },
  published: { vi: 'đã công bố', en: 'published' },
  discarded: { vi: 'đã bỏ', en: 'discarded' },
}

export function draftLine({ plan, state, symbol, title, file }: PlanInOffice, language: Language): string {
  const facts = [planStateNames[state][language], symbol, title, file]
  return hung(`${plan}  `, facts.filter(Boolean).join(' · '))
}
