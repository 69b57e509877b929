import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { bodyKinds, type BodyInput } from '@camket/domain/people/bodies'
import { bodyWords, inputWords } from '@camket/domain/people/office-words'
import { newId } from '@camket/services/kernel/new-id'
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
  next: newId(event.locals.now),
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
  about: {
    'no-such-successor': 'successors',
    'body-successors-circle': 'successors',
    'body-ends-before-it-begins': 'validTo',
  },
}

export const actions: Actions = {
  save: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const typed = bodyFrom(form)
    const answer = await saveBody(door, typed)
    if (answer.ok)
      redirect(303, `${addressIn(event.locals.language, '/office/bodies')}?saved=${answer.value.id}`)
    const sent = [...form].map(([name, value]) => [name, String(value)] as const)
    const isNewer = answer.theirs !== undefined
    return fail(isNewer ? 409 : 400, {
      problems: problemsOf(answer.refusals, event.locals.language, speech),
      published: null,
      sent,
      newer: isNewer ? { theirs: answer.theirs, yours: typed } : null,
      isUsed: answer.refusals.some(({ code }) => code === 'body-added-already'),
    })
  },
  publish: async event => {
    const answer = await publishBodies(officeDoor(event))
    const left = { sent: [], newer: null, isUsed: false }
    if (answer.ok) return { ...left, problems: [], published: answer.value.published }
    const problems = problemsOf(answer.refusals, event.locals.language)
    return fail(400, { ...left, problems, published: null })
  },
}

function bodyFrom(form: FormData) {
  const text = (name: string): string =>
    String(form.get(name) ?? '')
      .normalize('NFC')
      .trim()
  const id = text('id')
  // Without its number a change would be written over whatever stands.
  const which = id ? { id, edition: Number(text('edition')) } : { form: text('form') }
  return {
    ...which,
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
  } satisfies BodyInput
}
