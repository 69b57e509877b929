// Findings and dated tasks with hidden names masked, character for character.
import type { z } from 'zod'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import { maskPieces } from '../../progress/public/mask-pieces.ts'
import type { actionRecordSchema, findingRecordSchema } from '../records.ts'

type Finding = z.infer<typeof findingRecordSchema>
type Action = z.infer<typeof actionRecordSchema>

const named = <Office extends { readonly name: string }>(office: Office, masker: Masker): Office => ({
  ...office,
  name: masker.mask(office.name),
})

export function maskFinding(record: Finding, masker: Masker): Finding {
  const { inspection, text, recommendation, noTasks, evidence, body, by } = record
  return {
    ...record,
    inspection: { ...inspection, title: masker.mask(inspection.title) },
    text: masker.mask(text),
    recommendation: recommendation === null ? null : masker.mask(recommendation),
    ...(noTasks === undefined ? {} : { noTasks: masker.mask(noTasks) }),
    evidence: maskPieces(evidence, masker),
    body: named(body, masker),
    by: named(by, masker),
  }
}

export function maskAction(record: Action, masker: Masker): Action {
  const { text, said, evidence, body, setBy, by } = record
  return {
    ...record,
    text: masker.mask(text),
    said: said === null ? null : masker.mask(said),
    evidence: maskPieces(evidence, masker),
    body: named(body, masker),
    setBy: named(setBy, masker),
    by: named(by, masker),
  }
}
