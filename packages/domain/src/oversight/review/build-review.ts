// What a signed review becomes in the public record, and what hides a withdrawn name in it and in its answer.
import type { z } from 'zod'
import type { Role } from '../../kernel/author.ts'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import type { Evidence } from '../../progress/evidence.ts'
import { maskPieces, shownPieces } from '../../progress/public/mask-pieces.ts'
import type { answerRecordSchema, reviewRecordSchema } from '../records.ts'
import type { ReviewData } from './review.ts'

export type ReviewRecord = z.infer<typeof reviewRecordSchema>
export type AnswerRecord = z.infer<typeof answerRecordSchema>

interface Signed {
  readonly data: ReviewData
  readonly pieces: readonly Evidence[]
  readonly commitment: { readonly id: string; readonly version: number; readonly since: string | null }
  readonly beside: ReviewRecord['beside']
  readonly sight: Pick<ReviewRecord, 'blind' | 'shown'>
  readonly by: { readonly id: string; readonly name: string; readonly role: Role }
}

/** The record: withheld evidence without anything that tells what stands in it, names that the plan hides masked. */
export function reviewRecord(signed: Signed, masker: Masker): ReviewRecord {
  const { data, pieces, commitment, beside, sight, by } = signed
  const evidence = shownPieces(pieces, { since: commitment.since, asOf: data.asOf })
  const record = {
    commitment: commitment.id,
    ofVersion: commitment.version,
    round: data.round,
    step: data.step,
    reasons: data.reasons,
    evidence,
    asOf: data.asOf,
    blind: sight.blind,
    shown: sight.shown,
    beside,
    by,
  }
  return maskReview(record, masker)
}

const maskSpeaker = <By extends { readonly name: string }>(by: By, masker: Masker): By => ({
  ...by,
  name: masker.mask(by.name),
})

export function maskReview(record: ReviewRecord, masker: Masker): ReviewRecord {
  return {
    ...record,
    reasons: masker.mask(record.reasons),
    evidence: maskPieces(record.evidence, masker),
    by: maskSpeaker(record.by, masker),
  }
}

export function maskAnswer(record: AnswerRecord, masker: Masker): AnswerRecord {
  return {
    ...record,
    text: masker.mask(record.text),
    evidence: maskPieces(record.evidence, masker),
    by: maskSpeaker(record.by, masker),
  }
}
