import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { workLists, type WorkList } from '@camket/domain/commitments/work/work-lists'
import { answerAssignment } from '@camket/services/commitments/work/answerAssignment'
import { countMyWork, listMyWork, type WorkCounts } from '@camket/services/commitments/work/listMyWork'
import { actsForBody } from '@camket/services/commitments/work/mayReport'
import { newInSeat } from '@camket/services/oversight/hand-over/newInSeat'
import { listBodies } from '@camket/services/people/listBodies'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { loadOpenClaims, loadSubmitted } from '#lib/progress/load-claims.ts'
import { addressIn } from '#lib/speech/address.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import type { Actions, PageServerLoad } from './$types'

/** In the order in which they are opened by themselves: the first that is not empty. */
const agencyLists: readonly WorkList[] = ['waiting', 'overdue', 'due', 'asked', 'handed-back', 'all']
const committeeLists: readonly WorkList[] = ['asked', 'handed-back', 'overdue', 'due', 'waiting', 'all']

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readWork')
  const { searchParams } = event.url
  const isAgency = actsForBody(door.author)
  const query = searchParams.get('q') ?? ''
  const after = searchParams.get('after')
  const body = isAgency ? '' : (searchParams.get('body') ?? '')
  const of = body === '' ? {} : { body }
  const counts = orError(await countMyWork(door, of))
  const lists = isAgency ? agencyLists : committeeLists
  const list = asked(searchParams.get('list')) ?? firstFilled(lists, counts)
  const page = orError(
    await listMyWork(door, { list, ...of, ...(query === '' ? {} : { query }), ...(after ? { after } : {}) }),
  )
  const newSince = mayDo(door.author.role, 'readClaims') ? orError(await newInSeat(door)) : null
  const bodies = isAgency ? [] : orError(await listBodies(door)).map(({ id, name }) => ({ id, name }))
  return {
    page,
    open: await loadOpenClaims(event),
    reports: searchParams.get('list') === 'submitted' ? await loadSubmitted(event) : null,
    counts: lists.map(name => ({ list: name, ...counts[name] })),
    isAgency,
    newSince,
    mayAnswer: mayDo(door.author.role, 'answerAssignment'),
    query,
    body,
    bodies,
    accepted: searchParams.get('accepted'),
  }
}

const asked = (list: string | null): WorkList | null => workLists.find(known => known === list) ?? null

function firstFilled(lists: readonly WorkList[], counts: WorkCounts): WorkList {
  return lists.find(list => counts[list].n > 0) ?? 'all'
}

export const actions: Actions = {
  accept: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const commitment = typed(form, 'commitment')
    const edition = wholeNumber(form, 'edition')
    const answer = await answerAssignment(door, { answer: 'accept', commitment, edition })
    if (!answer.ok) {
      const overtaken = answer.difference !== undefined
      return fail(overtaken ? 409 : 400, { problems: problemsOf(answer.refusals, language) })
    }
    const list = asked(event.url.searchParams.get('list')) ?? 'waiting'
    const done = new URLSearchParams({ list, accepted: commitment })
    redirect(303, addressIn(language, `/office/work?${done}`))
  },
}
