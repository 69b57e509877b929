import { randomUUID } from 'node:crypto'
import type { RequestEvent } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { inspectionChoices } from '@camket/services/oversight/inspection/choices'
import { changeChecklist, changeInspection } from '@camket/services/oversight/inspection/changeInspection'
import { noteHolder } from '@camket/services/oversight/inspection/holders'
import { saveFinding } from '@camket/services/oversight/inspection/saveFinding'
import { saveNote } from '@camket/services/oversight/inspection/saveNote'
import { showInspection } from '@camket/services/oversight/inspection/showInspection'
import { openAction } from '@camket/services/publication/oversight/inspection/openAction'
import type { Door } from '@camket/services/kernel/door'
import { doorFor, orError } from '#lib/office/door.ts'
import { act } from '#lib/oversight/inspection/act.ts'
import {
  actionFrom,
  findingFrom,
  findingSpeech,
  noteFrom,
  noteSpeech,
  openSpeech,
  planFrom,
  planSpeech,
  questionsFrom,
} from '#lib/oversight/inspection/forms.ts'
import { attach, remove } from '#lib/oversight/inspection/pieces.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readInspections')
  const shown = orError(await showInspection(door, event.params))
  const { searchParams } = event.url
  return {
    shown,
    choices: orError(await inspectionChoices(door, { body: shown.body.id })),
    ids: { note: randomUUID(), form: randomUUID(), finding: randomUUID(), piece: randomUUID() },
    mayWithdraw: mayDo(door.author.role, 'withdraw'),
    goOn: searchParams.get('note'),
    saved: searchParams.get('saved'),
    opened: searchParams.get('opened'),
  }
}

const pageOf = (event: RequestEvent, query: string): string =>
  `/office/inspections/${encodeURIComponent(event.params['inspection'] ?? '')}?${query}`

const edition = (fields: FormData): number => wholeNumber(fields, 'edition') || 0

async function checklistOf(door: Door, inspection: string) {
  return orError(await showInspection(door, { inspection })).checklist
}

const notes = { action: 'noteVisit', holder: noteHolder } as const

export const actions: Actions = {
  plan: event => {
    const { inspection } = event.params
    const acting = {
      action: 'planInspection',
      form: 'plan',
      speech: planSpeech,
      page: pageOf(event, 'saved=1'),
    } as const
    return act(event, acting, (door, fields) =>
      changeInspection(door, { inspection, edition: edition(fields), plan: planFrom(fields) }),
    )
  },
  questions: event => {
    const { inspection } = event.params
    const acting = { action: 'planInspection', form: 'questions', page: pageOf(event, 'saved=1') } as const
    return act(event, acting, async (door, fields) => {
      const questions = questionsFrom(fields, await checklistOf(door, inspection))
      return changeChecklist(door, { inspection, edition: edition(fields), questions })
    })
  },
  note: event => {
    const { inspection } = event.params
    const acting = {
      action: 'noteVisit',
      form: 'note',
      speech: noteSpeech('note'),
      page: pageOf(event, 'saved=note#notes'),
    } as const
    return act(event, acting, async (door, fields) => {
      const data = noteFrom(fields, await checklistOf(door, inspection))
      const [note, form] = [typed(fields, 'note'), typed(fields, 'form')]
      return saveNote(door, { inspection, note, form, edition: edition(fields), data })
    })
  },
  attach: event => attach(event, { ...notes, page: pageOf(event, 'saved=1#notes') }),
  remove: event => remove(event, { ...notes, page: pageOf(event, 'saved=1#notes') }),
  finding: async event => {
    const { inspection } = event.params
    const fields = await event.request.clone().formData()
    const finding = typed(fields, 'finding')
    const page = `/office/inspections/${encodeURIComponent(inspection)}/findings/${encodeURIComponent(finding)}?saved=new`
    const acting = { action: 'draftFinding', form: 'finding', speech: findingSpeech, page } as const
    return act(event, acting, (door, form) =>
      saveFinding(door, { inspection, finding, edition: 0, data: findingFrom(form) }),
    )
  },
  open: event => {
    const of = event.url.searchParams.get('of') ?? ''
    const form = `open-${of}`
    const acting = {
      action: 'openAction',
      form,
      speech: openSpeech(form),
      page: pageOf(event, 'saved=opened#findings'),
    } as const
    return act(event, acting, (door, fields) =>
      openAction(door, {
        form: typed(fields, 'form'),
        from: { kind: 'finding', id: of },
        action: actionFrom(fields),
      }),
    )
  },
}
