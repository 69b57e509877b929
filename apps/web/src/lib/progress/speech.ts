// Where each refusal of a report's forms leads to.
import { inputWords } from '@camket/domain/people/office-words'
import { approveWords, claimWords } from '@camket/domain/progress/claim-words'
import type { FormSpeech } from '#lib/office/problems.ts'

const notADay = { problem: inputWords.notADay }

export const claimSpeech: FormSpeech = {
  fields: {
    statement: { id: 'statement', name: claimWords.statement },
    step: { id: 'step', name: claimWords.step },
    percent: { id: 'percent', name: claimWords.percent },
    asOf: { id: 'asOf', name: claimWords.asOfField, ...notADay },
    milestone: { id: 'milestone', name: claimWords.milestone },
    figure: { id: 'figureValue', name: claimWords.figure },
    'figure.unit': { id: 'figureUnit', name: claimWords.figureUnit },
    'figure.base': { id: 'figureBase', name: claimWords.figureBase },
  },
  about: { 'day-ahead': 'asOf', 'day-before-plan': 'asOf', 'no-such-milestone': 'milestone' },
}

const aboutFile = [
  'piece-needs-file',
  'not-a-picture',
  'evidence-empty',
  'evidence-too-large',
  'evidence-unknown-kind',
  'evidence-other-name',
  'evidence-damaged',
  'evidence-locked',
  'evidence-unpacks-too-large',
  'evidence-picture-too-large',
  'evidence-with-program',
  'evidence-two-files',
  'evidence-too-slow',
  'evidence-check-busy',
]

/** `of`: what the ids of the form's fields begin with. */
export const pieceSpeech = (of: string): FormSpeech => ({
  fields: {
    title: { id: `${of}-title`, name: claimWords.pieceTitle },
    datedOn: { id: `${of}-datedOn`, name: claimWords.datedOn, ...notADay },
    url: { id: `${of}-url`, name: claimWords.url },
    quote: { id: `${of}-quote`, name: claimWords.quote },
    figure: { id: `${of}-figureValue`, name: claimWords.figure },
    'figure.unit': { id: `${of}-figureUnit`, name: claimWords.figureUnit },
    withheld: { id: `${of}-reason`, name: claimWords.withheldReason },
    'withheld.ground': { id: `${of}-ground`, name: claimWords.withhold },
    file: { id: `${of}-file`, name: claimWords.file },
  },
  about: {
    'piece-needs-url': 'url',
    'piece-needs-quote': 'quote',
    'piece-needs-figure': 'figure',
    'secret-not-uploaded': 'withheld',
    ...Object.fromEntries(aboutFile.map(code => [code, 'file'])),
  },
})

export const returnSpeech: FormSpeech = {
  fields: { reason: { id: 'reason', name: approveWords.reason } },
  about: { 'answer-missing': 'reason' },
}
