// Decisions and proposals with hidden names masked, character for character.
import type { z } from 'zod'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import type { decisionRecordSchema, proposalRecordSchema } from '../records.ts'

type Decision = z.infer<typeof decisionRecordSchema>
type Proposal = z.infer<typeof proposalRecordSchema>

export function maskDecision(record: Decision, masker: Masker): Decision {
  const { meeting, text, by } = record
  return {
    ...record,
    meeting: { ...meeting, title: masker.mask(meeting.title) },
    text: masker.mask(text),
    by: { ...by, name: masker.mask(by.name) },
  }
}

export function maskProposal(record: Proposal, masker: Masker): Proposal {
  const { title, text, to, symbol, answer, by } = record
  const hidden = (words: string | null) => (words === null ? null : masker.mask(words))
  return {
    ...record,
    title: masker.mask(title),
    text: masker.mask(text),
    to: masker.mask(to),
    symbol: hidden(symbol),
    answer: answer && { ...answer, text: masker.mask(answer.text), symbol: hidden(answer.symbol) },
    by: { ...by, name: masker.mask(by.name) },
  }
}
