import { fail } from '@sveltejs/kit'
import { largestEvidence } from '@camket/domain/progress/file-types'
import { receiveDoubt } from '@camket/services/oversight/doubt/receive/receiveDoubt'
import { doubtedWords } from '@camket/services/publication/reading/oversight/doubted'
import { doubtedIn, gateOf, problemsIn } from '#lib/counter/asked.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const of = doubtedIn(event.url)
  const gate = gateOf(event)
  const claim = await doubtedWords(gate, of)
  const pass = event.url.searchParams.get('pass') ?? ''
  return { of, claim, pass, origin: event.url.origin }
}

async function fileIn(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null
  const isTooLarge = file.size > largestEvidence
  const bytes = isTooLarge ? new Uint8Array(largestEvidence + 1) : new Uint8Array(await file.arrayBuffer())
  return { name: file.name, bytes }
}

export const actions: Actions = {
  hand: async event => {
    const { url, locals } = event
    const of = doubtedIn(url)
    const form = await event.request.formData()
    const typed = (name: string): string => String(form.get(name) ?? '')
    const sent = { contradicts: typed('contradicts'), link: typed('link') }
    const answer = await receiveDoubt(gateOf(event), {
      pass: url.searchParams.get('pass') ?? '',
      of,
      contradicts: sent.contradicts,
      link: sent.link.trim() === '' ? null : sent.link.trim(),
      file: await fileIn(form),
    })
    if (answer.ok) return { receipt: answer.value }
    const problems = problemsIn(answer.refusals, locals.language)
    return fail(400, { problems, sent, hadFile: form.get('file') instanceof File })
  },
}
