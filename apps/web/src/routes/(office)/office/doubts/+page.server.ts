import { fail, redirect } from '@sveltejs/kit'
import { mayDo } from '@camket/domain/kernel/actions'
import { listToAnswer } from '@camket/services/oversight/answers/listToAnswer'
import { listWaitingDoubts } from '@camket/services/oversight/doubt/listWaitingDoubts'
import { setDoubtDays } from '@camket/services/oversight/doubt/setDoubtDays'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

const brief = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readDoubts')
  const after = event.url.searchParams.get('after')
  const mayModerate = mayDo(door.author.role, 'withholdDoubt')
  const waiting = mayModerate ? orError(await listWaitingDoubts(door, after === null ? {} : { after })) : null
  const claims: Record<string, string> = {}
  for (const { id, text } of waiting?.doubts ?? []) {
    const claim = await doubtedWords(door, text.of)
    if (claim !== null) claims[id] = brief(claim.said ?? claim.text)
  }
  return {
    waiting,
    /** What each is about, in its own words, by the doubt's id. */
    claims,
    mayDecide: mayDo(door.author.role, 'decideAnswer'),
    toAnswer: orError(await listToAnswer(door)),
    body: door.author.body,
    done: event.url.searchParams.get('done'),
  }
}

export const actions: Actions = {
  days: async event => {
    const { language } = event.locals
    const door = doorFor(event, 'setDoubtDays')
    const form = await event.request.formData()
    const [wait, answer] = [Number(form.get('wait')), Number(form.get('answer'))]
    const set = await setDoubtDays(door, { wait, answer })
    if (!set.ok) return fail(400, { problems: problemsOf(set.refusals, language) })
    redirect(303, addressIn(language, '/office/doubts?done=days'))
  },
}
