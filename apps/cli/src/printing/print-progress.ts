// How a commitment stands by what its agency published, for a person at a terminal: three words that are never merged.
import { fill } from '@camket/domain/kernel/language'
import { dayInWords } from '@camket/domain/plans/finding-words'
import { reportWords, statusWords, stepWords } from '@camket/domain/publication/portal/progress/words'
import type { CommitmentProgress } from '@camket/services/publication/reading/progress/commitmentProgress'
import { hung } from './lines.ts'
import type { Setting } from './print-public.ts'

/** The three statuses, and every report with the words of the agency, newest first. */
export function progressInWords({ standing, updates }: CommitmentProgress, { language }: Setting): string {
  const { agencyStep, evidenceStep, reviewStep, report } = standing
  const agency =
    agencyStep === null
      ? fill(statusWords.agencyNone[language], { report: reportWords[report][language] })
      : fill(statusWords.agency[language], { step: stepWords[agencyStep][language] })
  const evidence =
    evidenceStep === null
      ? statusWords.evidenceNothing[language]
      : fill(statusWords.evidence[language], { step: stepWords[evidenceStep][language] })
  const reviewer =
    reviewStep === null
      ? statusWords.reviewerNone[language]
      : fill(statusWords.reviewer[language], { step: stepWords[reviewStep][language] })
  const reports = updates.map(({ body }) => {
    const said = [stepWords[body.step][language], ...(body.percent === null ? [] : [`${body.percent} %`])]
    return hung(`  ${dayInWords(body.asOf, language)}  `, `${said.join(', ')}: ${body.statement}`)
  })
  return [hung('  ', [agency, evidence, reviewer].join('; ')), ...reports].join('\n')
}
