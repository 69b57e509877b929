// What an address of the counter asks for, and how the counter is reached: no author, no cookie, nothing of who asks.
import { error, type RequestEvent } from '@sveltejs/kit'
import type { Language } from '@camket/domain/kernel/language'
import { fill } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { doubtedSchema, type Doubted } from '@camket/domain/oversight/doubt/text'
import { refusalWords } from '@camket/domain/publication/words'
import type { Gate } from '@camket/services/kernel/door'

export function gateOf({ locals }: Pick<RequestEvent, 'locals'>): Gate {
  return { register: locals.register, tenant: locals.tenant.tenant, now: locals.now }
}

/** The claim that is doubted; 404 where the address names none. */
export function doubtedIn({ searchParams }: URL): Doubted {
  const version = searchParams.get('version') ?? ''
  const of = {
    kind: searchParams.get('kind'),
    id: searchParams.get('id'),
    version: /^\d{1,5}$/.test(version) ? Number(version) : null,
  }
  const parsed = doubtedSchema.safeParse(of)
  return parsed.success ? parsed.data : error(404)
}

/** Refusals in the reader's language. */
export function problemsIn(refusals: readonly Refusal[], language: Language) {
  return refusals.map(({ code, values }) => ({
    code,
    text: refusalWords[code] === undefined ? code : fill(refusalWords[code][language], values),
    ...(fieldOf[code] === undefined ? {} : { field: fieldOf[code] }),
  }))
}

const fieldOf: Readonly<Record<string, string>> = {
  'doubt-too-short': 'contradicts',
  'doubt-link-unfit': 'link',
  'doubt-file-kind': 'file',
}
