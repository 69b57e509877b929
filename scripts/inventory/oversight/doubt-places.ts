// Doubts from outside: the text until it appears, what bounds a flood, the answer on its way. No field is about whoever doubts.
import { portal, type Place } from '../place.ts'

const doubts = { purpose: 'doubts', retention: 'doubt' } as const
const counter = { purpose: 'doubts', retention: 'counter' } as const

export const doubtPlaces: Readonly<Record<string, Place>> = {
  doubt_days: {
    purpose: 'doubts',
    retention: 'register',
    fields: { key: 'tenant', state: 'wait answer' },
  },
  doubt_text: {
    ...doubts,
    fields: {
      key: 'tenant id of_id of_version of_index commitment',
      'working text': 'text',
      state: 'of_kind received_on shows_on batch',
      secret: 'salt seal',
    },
  },
  'doubt_text.text': {
    ...doubts,
    fields: {
      key: 'of.id file.digest file.name',
      'working text': 'contradicts link',
      state: 'of.kind of.version file.type file.size',
    },
  },
  doubt_file: {
    ...doubts,
    fields: { key: 'tenant doubt digest', 'evidence file': 'bytes', state: 'type' },
  },
  doubt_mask: { ...doubts, fields: { key: 'tenant doubt', 'working text': 'shown' } },
  'doubt_mask.shown': {
    ...doubts,
    fields: {
      key: 'file.digest file.name masked.by.id',
      'working text': 'contradicts link masked.reason',
      'office in words': 'masked.by.name',
      state: 'file.type file.size masked.by.role masked.withoutFile',
      secret: 'salt',
    },
  },
  doubt_key: { ...counter, fields: { key: 'tenant', state: 'day', secret: 'key' } },
  doubt_spent: { ...counter, fields: { key: 'tenant', state: 'until', secret: 'digest' } },
  answer_draft: {
    purpose: 'doubts',
    retention: 'withdrawal',
    fields: {
      key: 'tenant of_id commitment plan body drafters',
      'working text': 'text returned',
      'office in words': 'edited_by',
      state: 'of_kind state edited_at edition',
    },
  },
  portal_doubt: {
    ...portal,
    fields: {
      key: 'tenant id index version plan commitment of_id of_version file_digest',
      state: 'of_kind received_on shows_on state published_at answer_by ground',
    },
  },
}
