import { randomUUID } from 'node:crypto'
import type { RequestEvent } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { reportHolder } from '@camket/services/oversight/inspection/holders'
import {
  discardActionReport,
  returnActionReport,
  saveActionReport,
  submitActionReport,
} from '@camket/services/oversight/actions/reportAction'
import { showAction } from '@camket/services/oversight/actions/showAction'
import { publishActionReport } from '@camket/services/publication/oversight/inspection/publishActionReport'
import {
  moveAction,
  reopenAction,
  verifyAction,
} from '@camket/services/publication/oversight/inspection/takeStep'
import { showFinding } from '@camket/services/publication/reading/oversight/findings'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { doorFor, orError } from '#lib/office/door.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { stepSpeech } from '#lib/oversight/inspection/forms.ts'
import { attach, remove } from '#lib/oversight/inspection/pieces.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readActions')
  const { role } = door.author
  const shown = orError(await showAction(door, event.params))
  const { commitment, from } = shown.body
  const finding = from.kind === 'finding' ? await showFinding(door, { finding: from.id }) : null
  return {
    shown,
    /** The words of what it is about; null where they are not public any more. */
    promise: commitment === null ? null : ((await showCommitment(door, { commitment }))?.body.text ?? null),
    finding: finding?.text ?? null,
    mayDraft: mayDo(role, 'draftActionReport'),
    mayDecide: mayDo(role, 'decideActionReport'),
    mayWithdraw: mayDo(role, 'withdraw'),
    mayOversee: mayDo(role, 'checkAction'),
    ids: { move: randomUUID(), check: randomUUID(), report: randomUUID(), piece: randomUUID() },
    saved: event.url.searchParams.get('saved'),
  }
}

type Event = RequestEvent<{ action: string }>

const pageOf = ({ params }: Event, saved: 'step' | 'report'): string =>
  `/office/actions/${encodeURIComponent(params.action)}?saved=${saved}`

const numberIn = (fields: FormData, name: string): number => wholeNumber(fields, name) || 0
const at = (event: Event, fields: FormData) => ({
  action: event.params.action,
  version: numberIn(fields, 'version'),
  form: typed(fields, 'form'),
})
const of = (fields: FormData) => ({ report: typed(fields, 'report'), edition: numberIn(fields, 'edition') })
const pieces = { action: 'draftActionReport', holder: reportHolder } as const

export const actions: Actions = {
  move: event =>
    act(
      event,
      { action: 'moveAction', form: 'move', speech: stepSpeech('move'), page: pageOf(event, 'step') },
      (door, fields) =>
        moveAction(door, { ...at(event, fields), due: typed(fields, 'due'), reason: typed(fields, 'said') }),
    ),
  verify: event =>
    act(
      event,
      { action: 'checkAction', form: 'verify', speech: stepSpeech('verify'), page: pageOf(event, 'step') },
      (door, fields) => verifyAction(door, { ...at(event, fields), said: typed(fields, 'said') }),
    ),
  reopen: event =>
    act(
      event,
      { action: 'checkAction', form: 'reopen', speech: stepSpeech('reopen'), page: pageOf(event, 'step') },
      (door, fields) =>
        reopenAction(door, { ...at(event, fields), said: typed(fields, 'said'), due: typed(fields, 'due') }),
    ),
  save: event =>
    act(
      event,
      {
        action: 'draftActionReport',
        form: 'save',
        speech: stepSpeech('save'),
        page: pageOf(event, 'report'),
      },
      (door, fields) =>
        saveActionReport(door, {
          ...of(fields),
          action: event.params.action,
          data: { said: typed(fields, 'said') },
        }),
    ),
  attach: event => attach(event, { ...pieces, page: pageOf(event, 'report') }),
  remove: event => remove(event, { ...pieces, page: pageOf(event, 'report') }),
  submit: event =>
    act(
      event,
      { action: 'draftActionReport', form: 'submit', page: pageOf(event, 'report') },
      (door, fields) => submitActionReport(door, of(fields)),
    ),
  discard: event =>
    act(
      event,
      { action: 'draftActionReport', form: 'discard', page: pageOf(event, 'report') },
      (door, fields) => discardActionReport(door, of(fields)),
    ),
  approve: event =>
    act(
      event,
      { action: 'decideActionReport', form: 'approve', page: pageOf(event, 'step') },
      (door, fields) => publishActionReport(door, of(fields)),
    ),
  return: event =>
    act(
      event,
      {
        action: 'decideActionReport',
        form: 'return',
        speech: stepSpeech('return'),
        page: pageOf(event, 'report'),
      },
      (door, fields) => returnActionReport(door, { ...of(fields), reason: typed(fields, 'reason') }),
    ),
}
