// The public records of urging and inspecting: an office speaks, never a person; whoever doubts leaves no trace but the doubt.
import { record, type Place } from '../place.ts'

const pieceWords =
  'evidence[].url evidence[].quote evidence[].title evidence[].withheld.reason evidence[].figure.unit evidence[].figure.base'
const pieceStates =
  'evidence[].kind evidence[].datedOn evidence[].onProduct evidence[].whole evidence[].source evidence[].withheld.ground evidence[].figure.value evidence[].file.type evidence[].file.size'
const pieceKeys = 'evidence[].file.digest evidence[].file.name'

export const oversightPlaces: Readonly<Record<string, Place>> = {
  'record body “round”': {
    ...record,
    fields: {
      key: 'frozenAt.root list.plan list.digest seals[].id seals[].seal drawn[] abandoned.missing[].id abandoned.by.id repeats by.id',
      'public text': 'title abandoned.reason',
      'office in words': 'seals[].name abandoned.missing[].name abandoned.by.name by.name',
      state:
        'frozenAt.size frozenAt.day list.count sample seals[].role opened[] abandoned.how abandoned.by.role sealBy openBy by.role',
    },
  },
  'record body “review”': {
    ...record,
    fields: {
      key: `commitment ofVersion round beside.update by.id ${pieceKeys}`,
      'public text': `reasons ${pieceWords}`,
      'office in words': 'by.name',
      state: `step asOf blind shown beside.agency beside.evidence by.role ${pieceStates}`,
    },
  },
  'record body “answer”': {
    ...record,
    fields: {
      key: `of.id commitment by.id ${pieceKeys}`,
      'public text': `text ${pieceWords}`,
      'office in words': 'by.name',
      state: `of.kind of.version by.role ${pieceStates}`,
    },
  },
  'record body “finding”': {
    ...record,
    fields: {
      key: `inspection.id commitment body.id by.id ${pieceKeys}`,
      'public text': `inspection.title text recommendation noTasks ${pieceWords}`,
      'office in words': 'body.name by.name',
      state: `inspection.on outcome by.role ${pieceStates}`,
    },
  },
  'record body “action”': {
    ...record,
    fields: {
      key: `from.id commitment body.id setBy.id by.id ${pieceKeys}`,
      'public text': `text said ${pieceWords}`,
      'office in words': 'body.name setBy.name by.name',
      state: `from.kind due was firstDue state openedOn on setBy.role by.role ${pieceStates}`,
    },
  },
  'record body “decision”': {
    ...record,
    fields: {
      key: 'meeting.id plan commitments[] by.id',
      'public text': 'meeting.title text',
      'office in words': 'by.name',
      state: 'meeting.on by.role',
    },
  },
  'record body “proposal”': {
    ...record,
    fields: {
      key: 'commitments[] by.id',
      'public text': 'title text symbol answer.text answer.symbol',
      'office in words': 'to by.name',
      state: 'sentOn answerBy answer.on by.role',
    },
  },
  'record body “doubt”': {
    ...record,
    fields: {
      key: 'of.id commitment shown.file.digest shown.file.name shown.masked.by.id withheld.same withheld.by.id',
      'public text': 'shown.contradicts shown.link shown.masked.reason withheld.reason',
      'office in words': 'shown.masked.by.name withheld.by.name',
      state:
        'of.kind of.version receivedOn showsOn shown.file.type shown.file.size shown.masked.by.role shown.masked.withoutFile withheld.ground withheld.by.role answerBy',
      secret: 'seal shown.salt',
    },
  },
}
