import { evidenceStepOf } from '../../packages/domain/src/progress/evidence-rule.ts'
import type { Step } from '../../packages/domain/src/progress/steps.ts'
import type { UpdateRecord } from '../../packages/domain/src/publication/records.ts'

const paper = (datedOn: string): UpdateRecord['evidence'][number] => ({
  kind: 'file',
  title: 'Báo cáo',
  datedOn,
  onProduct: true,
  whole: false,
  source: 'own',
  url: null,
  quote: null,
  figure: null,
  withheld: null,
  file: { digest: 'a'.repeat(64), type: 'pdf', size: 9, name: 'bao-cao.pdf' },
})

/** A list of evidence that supports the step by the published rule; throws for a step that no list supports. */
export function evidenceFor(step: Step, asOf: string): UpdateRecord['evidence'] {
  const lists = [
    [],
    [{ ...paper(asOf), datedOn: null }],
    [paper(asOf)],
    [{ ...paper(asOf), whole: true, source: 'independent' as const }],
  ]
  const found = lists.find(list => evidenceStepOf(list, { since: null, asOf }) === step)
  if (found === undefined) throw new Error(`no evidence supports ${step}`)
  return found
}
