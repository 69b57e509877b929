import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { bodyKinds, type BodyInput } from '@camket/domain/people/bodies'
import { bodyWords, inputWords } from '@camket/domain/people/office-words'
import { listBodies } from '@camket/services/people/listBodies'
import { saveBody } from '@camket/services/people/saveBody'
import { publishBodies } from '@camket/services/publication/publishBodies'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { importedWords } from '#lib/people/import/import-preview.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => ({
  bodies: orError(await listBodies(officeDoor(event))),
  changing: event.url.searchParams.get('body'),
  saved: event.url.searchParams.get('saved'),
  imported: importedWords(event.url.searchParams.get('imported'), event.locals.language),
  mayEdit: mayDo(officeDoor(event).author.role, 'saveBody'),
})

const speech: FormSpeech = {
  fields: {
    name: { id: 'body-name', name: bodyWords.name },
    short: { id: 'body-short', name: bodyWords.short },
    aliases: { id: 'body-aliases', name: bodyWords.aliases },
    kind: { id: 'body-kind', name: bodyWords.kind },
    validFrom: { id: 'body-from', name: bodyWords.validFrom, problem: inputWords.notADay },
    validTo: { id: 'body-to', name: bodyWords.validTo, problem: inputWords.notADay },
    successors: { id: 'body-successors', name: bodyWords.successors },
  },
  about: { 'no-such-successor': 'successors', 'body-ends-before-it-begins': 'validTo' },
}

export const actions: Actions = {
  save: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const answer = await saveBody(door, bodyFrom(form))
    if (answer.ok)
      redirect(303, `${addressIn(event.locals.language, '/office/bodies')}?saved=${answer.value.id}`)
    const sent = [...form].map(([name, value]) => [name, String(value)] as const)
    return fail(400, {
      problems: problemsOf(answer.refusals, event.locals.language, speech),
      published: null,
      sent,
    })
  },
  publish: async event => {
    const answer = await publishBodies(officeDoor(event))
    if (answer.ok) return { problems: [], published: answer.value.published, sent: [] }
    return fail(400, {
      problems: problemsOf(answer.refusals, event.locals.language),
      published: null,
      sent: [],
    })
  },
}

function bodyFrom(form: FormData): BodyInput {
  const text = (name: string): string =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .trim()
  const id = text('id')
  return {
    ...(id ? { id } : {}),
    name: text('name'),
    short: text('short') || null,
    aliases: text('aliases')
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
    kind: bodyKinds.find(kind => kind === text('kind')) ?? 'other',
    validFrom: text('validFrom') || null,
    validTo: text('validTo') || null,
    successors: form.getAll('successors').map(String),
  }
}
