import { ownAccount } from '@camket/services/people/sessions/ownAccount'
import { gateOf } from '#lib/office/door.ts'
import { stripLanguage } from '#lib/speech/address.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { author } = locals
  const path = stripLanguage(url.pathname)
  // Only whoever came by a link can be without a proof and yet at work.
  const isAsked = author?.method === 'link' && !path.startsWith('/office/account/')
  const own = isAsked ? await ownAccount({ ...gateOf({ locals }), author }) : null
  return {
    who: author?.name ?? null,
    account: author?.account ?? null,
    role: author === null || author.isLimited ? null : author.role,
    needsProof: own !== null && own.ok && own.value.needsProof,
    reinvited: author?.reinvited?.toISOString() ?? null,
    path: path + url.search,
  }
}
