// What reviewers write, what they may open, how a sample was drawn, and what the public sees of it.
import { portal, type Place } from '../place.ts'

const work = { purpose: 'progress', retention: 'claim' } as const

const pieceWords = '[].url [].quote [].title [].withheld.reason [].figure.unit [].figure.base'
const pieceStates =
  '[].kind [].datedOn [].onProduct [].whole [].source [].withheld.ground [].figure.value [].file.type [].file.size'
const pieceKeys = '[].file.digest [].file.name'
const ofPiece = (fields: string): string => fields.replaceAll('[].', '')
const shown = { key: pieceKeys, 'public text': pieceWords, state: pieceStates } as const

export const reviewPlaces: Readonly<Record<string, Place>> = {
  review_setting: {
    ...work,
    retention: 'register',
    fields: { key: 'tenant', 'office in words': 'set_by', state: 'blind set_at' },
  },
  reviewer_sight: {
    ...work,
    fields: { key: 'tenant hand commitment', state: 'opened_to' },
  },
  review: {
    ...work,
    fields: {
      key: 'tenant id commitment body corrects drafters entry',
      'working text': 'data',
      'office in words': 'edited_by',
      state: 'state of_version created_at edited_at signed_at edition',
    },
  },
  'review.data': { ...work, fields: { key: 'round', 'working text': 'reasons', state: 'step asOf' } },
  round_seal: {
    ...work,
    retention: 'register',
    fields: { key: 'tenant round body hand', state: 'sealed_at', secret: 'secret' },
  },
  oversight_piece: {
    ...work,
    fields: { key: 'tenant id owner_kind owner position file_digest', 'working text': 'data' },
  },
  'oversight_piece.data': {
    ...work,
    fields: {
      key: 'file.digest',
      'working text': `${ofPiece(pieceWords)} file.name`,
      state: ofPiece(pieceStates),
    },
  },
  portal_review: {
    ...portal,
    fields: {
      key: 'tenant index id version number commitment plan body round',
      'public text': 'reasons evidence',
      'office in words': 'body_name',
      state: 'role published_at as_of of_version step agency_step evidence_step blind shown',
    },
  },
  'portal_review.evidence': { ...portal, fields: shown },
  portal_answer: {
    ...portal,
    fields: {
      key: 'tenant index id version of_id of_version commitment plan body',
      'public text': 'text evidence',
      'office in words': 'body_name',
      state: 'of_kind role published_at',
    },
  },
  'portal_answer.evidence': { ...portal, fields: shown },
  portal_round: {
    ...portal,
    fields: {
      key: 'tenant id index first_index version plan',
      'public text': 'title',
      state: 'published_at state',
    },
  },
}
