import { fail, redirect } from '@sveltejs/kit'
import { assignLists, type AssignList } from '@camket/domain/commitments/work/work-lists'
import {
  listToAssign,
  type AssignPage,
  type AssignQuery,
} from '@camket/services/commitments/work/listToAssign'
import { listBodies } from '@camket/services/people/listBodies'
import { assignCommitments } from '@camket/services/publication/work/assignCommitments'
import { passOn } from '@camket/services/publication/work/passOn'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import { assignSpeech, chosenFrom, listAddress, ownersFrom, passSpeech } from '#lib/work/assigning/assign.ts'
import { changedMeanwhile, type Meanwhile } from '#lib/work/meanwhile.ts'
import { sentOf, typed } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'assignCommitment')
  const { searchParams } = event.url
  const asked = queryOf(searchParams)
  const first = orError(await listToAssign(door, { ...asked, list: asked.list ?? 'handed-back' }))
  // Without a list asked for, the first that is not empty opens: what was handed back before all.
  const opened = asked.list ?? firstFilled(first.counts)
  const query: AssignQuery = { ...asked, list: opened }
  const page = opened === first.list ? first : orError(await listToAssign(door, query))
  const counts = assignLists.map(list => ({
    list,
    ...page.counts[list],
    href: listAddress({ ...query, list }),
  }))
  const done = ['changed', 'amended', 'passed'].map(name => [name, countOf(searchParams.get(name))] as const)
  return {
    page,
    counts,
    filters: { plan: asked.plan ?? '', body: asked.body ?? '', q: asked.query ?? '' },
    isOne: asked.commitment !== undefined,
    names: orError(await listBodies(door)).map(({ id, name }) => ({ id, name })),
    done: Object.fromEntries(done) as Record<'changed' | 'amended' | 'passed', number | null>,
  }
}

const countOf = (text: string | null): number | null => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : null)

function firstFilled(counts: AssignPage['counts']): AssignList {
  return assignLists.find(list => counts[list].n > 0) ?? 'handed-back'
}

type Asked = Omit<AssignQuery, 'list'> & { readonly list?: AssignList }

function queryOf(params: URLSearchParams): Asked {
  const given = (name: string): string | undefined => params.get(name) || undefined
  const list = assignLists.find(known => known === params.get('list'))
  const [plan, body, query] = [given('plan'), given('body'), given('q')]
  const [commitment, after] = [given('commitment'), given('after')]
  return {
    ...(list === undefined ? {} : { list }),
    ...(plan === undefined ? {} : { plan }),
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query }),
    ...(commitment === undefined ? {} : { commitment }),
    ...(after === undefined ? {} : { after }),
  }
}

/** Back to the same list, with what was done. */
function doneAt(event: RequestEvent, done: Readonly<Record<string, number>>): never {
  const params = new URLSearchParams(
    [...event.url.searchParams].filter(([name]) => /^(list|plan|body|q)$/.test(name)),
  )
  for (const [name, n] of Object.entries(done)) params.set(name, String(n))
  redirect(303, addressIn(event.locals.language, `/office/assign?${params}`))
}

export const actions: Actions = {
  assign: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const answer = await assignCommitments(door, {
      commitments: chosenFrom(form),
      owners: ownersFrom(form),
      reason: typed(form, 'reason'),
      ground: typed(form, 'ground') || null,
    })
    if (answer.ok) doneAt(event, { ...answer.value })
    const problems = problemsOf(answer.refusals, language, assignSpeech)
    const bodies = answer.difference ? orError(await listBodies(door)) : []
    const nameOf = (id: string): string => bodies.find(body => body.id === id)?.name ?? id
    const meanwhile: Meanwhile | null = answer.difference
      ? changedMeanwhile(answer.difference, language, nameOf)
      : null
    return fail(meanwhile ? 409 : 400, { action: 'assign', problems, sent: sentOf(form), meanwhile })
  },
  passOn: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const from = typed(form, 'from')
    const answer = await passOn(door, {
      from,
      to: typed(form, 'to'),
      reason: typed(form, 'reason'),
      ground: typed(form, 'ground') || null,
    })
    if (answer.ok) doneAt(event, { passed: answer.value.commitments })
    const problems = problemsOf(answer.refusals, event.locals.language, passSpeech(from))
    const meanwhile: Meanwhile | null = null
    return fail(400, { action: `pass:${from}`, problems, sent: sentOf(form), meanwhile })
  },
}
