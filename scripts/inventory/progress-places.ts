// What an agency says of its work, what proves it, and what the public sees of both.
import { portal, record, type Place } from './place.ts'

const progress = { purpose: 'progress', retention: 'claim' } as const

const shownPieces =
  'evidence[].url evidence[].quote evidence[].title evidence[].withheld.reason evidence[].figure.unit evidence[].figure.base'
const pieceStates =
  'evidence[].kind evidence[].datedOn evidence[].onProduct evidence[].whole evidence[].source evidence[].withheld.ground evidence[].figure.value evidence[].file.type evidence[].file.size'
const pieceKeys = 'evidence[].file.digest evidence[].file.name'
const column = (fields: string): string => fields.replaceAll('evidence[]', '[]')
const ofPiece = (fields: string): string => fields.replaceAll('evidence[].', '')

export const progressPlaces: Readonly<Record<string, Place>> = {
  claim: {
    ...progress,
    fields: {
      key: 'tenant id commitment body drafters decided_account entry',
      'working text': 'data answer',
      'office in words': 'drafted_by edited_by decided_by',
      state: 'state created_at edited_at submitted_at decided_at edition',
    },
  },
  'claim.data': {
    ...progress,
    fields: {
      'working text': 'statement figure.unit figure.base',
      state: 'step percent figure.value asOf milestone',
    },
  },
  evidence: {
    ...progress,
    fields: { key: 'tenant id claim position file_digest same_thing', 'working text': 'data' },
  },
  'evidence.data': {
    ...progress,
    fields: {
      key: 'file.digest',
      'working text': `${ofPiece(shownPieces)} file.name`,
      state: ofPiece(pieceStates),
    },
  },
  evidence_file: {
    ...progress,
    fields: { key: 'tenant digest', 'evidence file': 'bytes', state: 'type stored_at' },
  },

  'record body “update”': {
    ...record,
    fields: {
      key: `commitment ofVersion body.id ${pieceKeys}`,
      'public text': `statement figure.unit figure.base ${shownPieces}`,
      'office in words': 'body.name',
      state: `step percent figure.value asOf milestone since evidenceStep role ${pieceStates}`,
    },
  },
  portal_update: {
    ...portal,
    fields: {
      key: 'tenant index id version number commitment plan body',
      'public text': 'statement evidence',
      state: 'published_at as_of milestone step evidence_step',
    },
  },
  'portal_update.evidence': {
    ...portal,
    fields: { key: column(pieceKeys), 'public text': column(shownPieces), state: column(pieceStates) },
  },
  portal_standing: {
    ...portal,
    fields: {
      key: 'tenant commitment plan position newest_update',
      'office in words': 'lead',
      state:
        'due_key agency_step evidence_step review_step as_of completed_on told_on gap reported_to amended since report_terms',
    },
  },
  portal_due: {
    ...portal,
    fields: { key: 'tenant commitment position', 'public text': 'words', state: 'due slot kind opens' },
  },
  portal_evidence: {
    ...portal,
    fields: { key: 'tenant digest', 'evidence file': 'bytes', state: 'type' },
  },
}
