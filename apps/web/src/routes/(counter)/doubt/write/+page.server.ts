import { fail } from '@sveltejs/kit'
import { largestEvidence } from '@camket/domain/progress/file-types'
import { passForWork } from '@camket/services/oversight/doubt/receive/proofOfWork'
import { receiveDoubt } from '@camket/services/oversight/doubt/receive/receiveDoubt'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doubtedIn, gateOf, problemsIn } from '#lib/counter/asked.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const of = doubtedIn(event.url)
  const gate = gateOf(event)
  const claim = await doubtedWords(gate, of)
  return { of, claim, origin: event.url.origin }
}

async function fileIn(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null
  const isTooLarge = file.size > largestEvidence
  const bytes = isTooLarge ? new Uint8Array(largestEvidence + 1) : new Uint8Array(await file.arrayBuffer())
  return { name: file.name, bytes }
}

export const actions: Actions = {
  /** A pass for a calculation. It is given in the page, and comes back in the body of the form: no address ever holds it. */
  work: async event => {
    const form = await event.request.formData()
    const pass = await passForWork(gateOf(event), String(form.get('work') ?? ''))
    if (pass.ok) return { pass: pass.value }
    return fail(400, { problems: problemsIn(pass.refusals, event.locals.language) })
  },
  hand: async event => {
    const { url, locals } = event
    const of = doubtedIn(url)
    const form = await event.request.formData()
    const typed = (name: string): string => String(form.get(name) ?? '')
    const sent = { contradicts: typed('contradicts'), link: typed('link') }
    const pass = typed('pass')
    const answer = await receiveDoubt(gateOf(event), {
      pass,
      of,
      contradicts: sent.contradicts,
      link: sent.link.trim() === '' ? null : sent.link.trim(),
      file: await fileIn(form),
    })
    if (answer.ok) return { receipt: answer.value }
    const problems = problemsIn(answer.refusals, locals.language)
    return fail(400, { problems, sent, pass, hadFile: form.get('file') instanceof File })
  },
}
