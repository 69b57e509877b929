// Which schema says what a JSON column, a record body or a stored envelope holds.
import { agendaSchema } from '../../packages/domain/src/oversight/committee/input.ts'
import {
  checklistLineSchema,
  findingDataSchema,
  noteDataSchema,
  reportDataSchema,
} from '../../packages/domain/src/oversight/inspection/input.ts'
import {
  actionRecordSchema,
  doubtRecordSchema,
  findingRecordSchema,
} from '../../packages/domain/src/oversight/records.ts'
import { receiptSchema } from '../../packages/domain/src/oversight/field/sent.ts'
import { digestJobSchema, letterSchema } from '../../packages/domain/src/oversight/reminders/digest.ts'
import { doubtTextSchema } from '../../packages/domain/src/oversight/doubt/text.ts'
import { z } from 'zod'
import { askedSchema } from '../../packages/domain/src/commitments/work/change.ts'
import { ceremonySchemas } from '../../packages/domain/src/people/proof/ceremony.ts'
import { unitDataSchema } from '../../packages/domain/src/commitments/unit.ts'
import { reviewDataSchema } from '../../packages/domain/src/oversight/review/review.ts'
import { claimDataSchema } from '../../packages/domain/src/progress/claim.ts'
import { evidenceSchema } from '../../packages/domain/src/progress/evidence.ts'
import { planFactsSchema } from '../../packages/domain/src/plans/draft.ts'
import { storedReadingSchema } from '../../packages/domain/src/plans/corrections/corrections.ts'
import {
  commitmentRecordSchema,
  envelopeSchema,
  planRecordSchema,
  recordBodySchemas,
  updateRecordSchema,
} from '../../packages/domain/src/publication/records.ts'
import { sheetSchema } from '../../packages/domain/src/safeguards/sheet.ts'

interface Declared {
  readonly schema: z.ZodType
  /** The column that holds it; every JSON column must be named here once at least. Null: it is sent, or lies in the queue. */
  readonly column: string | null
}

const bodies = Object.entries(recordBodySchemas).map(
  ([kind, schema]) => [`record body “${kind}”`, { schema, column: 'record_body.body' }] as const,
)

const ceremonies = Object.entries(ceremonySchemas).map(
  ([kind, schema]) => [`ceremony.data “${kind}”`, { schema, column: 'ceremony.data' }] as const,
)

export const jsonSchemas: Readonly<Record<string, Declared>> = {
  'plan.facts': { schema: planFactsSchema, column: 'plan.facts' },
  'plan_reading.reading': { schema: storedReadingSchema, column: 'plan_reading.reading' },
  'unit.data': { schema: unitDataSchema, column: 'unit.data' },
  'change_request.asked': { schema: askedSchema, column: 'change_request.asked' },
  'claim.data': { schema: claimDataSchema, column: 'claim.data' },
  'evidence.data': { schema: evidenceSchema, column: 'evidence.data' },
  'review.data': { schema: reviewDataSchema, column: 'review.data' },
  'oversight_piece.data': { schema: evidenceSchema, column: 'oversight_piece.data' },
  'portal_review.evidence': {
    schema: updateRecordSchema.shape.evidence,
    column: 'portal_review.evidence',
  },
  'portal_answer.evidence': {
    schema: updateRecordSchema.shape.evidence,
    column: 'portal_answer.evidence',
  },
  'portal_update.evidence': {
    schema: updateRecordSchema.shape.evidence,
    column: 'portal_update.evidence',
  },
  'meeting.agenda': { schema: agendaSchema, column: 'meeting.agenda' },
  'inspection.checklist': { schema: checklistLineSchema.array(), column: 'inspection.checklist' },
  'visit_note.data': { schema: noteDataSchema, column: 'visit_note.data' },
  'finding_draft.data': { schema: findingDataSchema, column: 'finding_draft.data' },
  'action_report.data': { schema: reportDataSchema, column: 'action_report.data' },
  'portal_finding.evidence': {
    schema: findingRecordSchema.shape.evidence,
    column: 'portal_finding.evidence',
  },
  'portal_action_step.evidence': {
    schema: actionRecordSchema.shape.evidence,
    column: 'portal_action_step.evidence',
  },
  'field_receipt.answer': { schema: receiptSchema, column: 'field_receipt.answer' },
  'doubt_text.text': { schema: doubtTextSchema, column: 'doubt_text.text' },
  'doubt_mask.shown': { schema: doubtRecordSchema.shape.shown.unwrap(), column: 'doubt_mask.shown' },
  'job “digest”': { schema: digestJobSchema, column: null },
  'mail of ours': { schema: letterSchema, column: null },
  'sheet.lines': { schema: sheetSchema, column: 'sheet.lines' },
  'reading_job.failure_values': {
    schema: z.record(z.string(), z.union([z.string(), z.number()])),
    column: 'reading_job.failure_values',
  },
  'portal_commitment.agencies': {
    schema: commitmentRecordSchema.shape.agencies,
    column: 'portal_commitment.agencies',
  },
  'portal_part.spans': { schema: planRecordSchema.shape.coverage, column: 'portal_part.spans' },
  'portal_plan.coverage': { schema: z.record(z.string(), z.number()), column: 'portal_plan.coverage' },
  'record.envelope': { schema: envelopeSchema, column: 'record.envelope' },
  ...Object.fromEntries(ceremonies),
  ...Object.fromEntries(bodies),
}
