import { randomUUID } from 'node:crypto'
import { error, type RequestEvent } from '@sveltejs/kit'
import { findingHolder } from '@camket/services/oversight/inspection/holders'
import { discardFinding, saveFinding } from '@camket/services/oversight/inspection/saveFinding'
import { showInspection } from '@camket/services/oversight/inspection/showInspection'
import { takeOverPieces } from '@camket/services/oversight/inspection/takeOver'
import {
  previewFinding,
  publishFinding,
} from '@camket/services/publication/oversight/inspection/publishFinding'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import { findingFrom, findingSpeech } from '#lib/oversight/inspection/forms.ts'
import { attach, remove } from '#lib/oversight/inspection/pieces.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'draftFinding')
  const { inspection, finding } = event.params
  const shown = orError(await showInspection(door, { inspection }))
  const draft = shown.drafts.find(({ id }) => id === finding)
  if (draft === undefined) error(404)
  const preview = await previewFinding(door, { finding })
  return {
    shown,
    draft,
    preview: preview.ok ? preview.value : null,
    hindrances: preview.ok ? [] : problemsOf(preview.refusals, event.locals.language),
    next: randomUUID(),
    saved: event.url.searchParams.get('saved'),
  }
}

type Event = RequestEvent<{ inspection: string; finding: string }>

const pageOf = ({ params }: Event, query = 'saved=1'): string =>
  `/office/inspections/${encodeURIComponent(params.inspection)}/findings/${encodeURIComponent(params.finding)}?${query}`

const edition = (fields: FormData): number => wholeNumber(fields, 'edition') || 0
const pieces = { action: 'draftFinding', holder: findingHolder } as const

export const actions: Actions = {
  save: event =>
    act(
      event,
      { action: 'draftFinding', form: 'save', speech: findingSpeech, page: pageOf(event) },
      (door, fields) =>
        saveFinding(door, { ...event.params, edition: edition(fields), data: findingFrom(fields) }),
    ),
  attach: event => attach(event, { ...pieces, page: pageOf(event) }),
  remove: event => remove(event, { ...pieces, page: pageOf(event) }),
  takeOver: event =>
    act(event, { action: 'draftFinding', form: 'takeOver', page: pageOf(event) }, (door, fields) =>
      takeOverPieces(door, {
        finding: event.params.finding,
        edition: edition(fields),
        note: typed(fields, 'note'),
        pieces: fields.getAll('piece').map(String),
      }),
    ),
  sign: event => {
    const page = `/office/inspections/${encodeURIComponent(event.params.inspection)}?saved=1#findings`
    return act(event, { action: 'publishFinding', form: 'sign', page }, (door, fields) =>
      publishFinding(door, { finding: event.params.finding, edition: edition(fields) }),
    )
  },
  discard: event => {
    const page = `/office/inspections/${encodeURIComponent(event.params.inspection)}?saved=1`
    return act(event, { action: 'draftFinding', form: 'discard', page }, (door, fields) =>
      discardFinding(door, { finding: event.params.finding, edition: edition(fields) }),
    )
  },
}
