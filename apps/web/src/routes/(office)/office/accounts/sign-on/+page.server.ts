import { fail, redirect } from '@sveltejs/kit'
import { providerWords } from '@camket/domain/people/pages/accounts-words'
import { listSignOns, removeSignOn, setSignOn } from '@camket/services/people/sign-on/setSignOn'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { returnAddress } from '#lib/people/sign-on/sign-on.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const providers = orError(await listSignOns(doorFor(event, 'setSignOn')))
  const { searchParams } = event.url
  return {
    providers,
    redirectUri: returnAddress(event.url),
    saved: providers.find(({ issuer }) => issuer === searchParams.get('saved')) ?? null,
    isRemoved: searchParams.has('removed'),
  }
}

const speech: FormSpeech = {
  fields: {
    issuer: { id: 'issuer', name: providerWords.issuer },
    clientId: { id: 'client-id', name: providerWords.clientId },
    clientSecret: { id: 'client-secret', name: providerWords.secret },
    label: { id: 'label', name: providerWords.label },
    acr: { id: 'acr', name: providerWords.acr },
  },
  about: { 'bad-issuer': 'issuer', 'bad-name': 'label' },
}

export const actions: Actions = {
  save: async event => {
    const { language } = event.locals
    const form = await event.request.formData()
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    const sent = {
      issuer: text('issuer'),
      clientId: text('clientId'),
      label: text('label'),
      acr: text('acr'),
    }
    const answer = await setSignOn(officeDoor(event), {
      ...sent,
      acr: sent.acr || null,
      clientSecret: text('clientSecret') || null,
    })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language, speech), sent })
    redirect(303, addressIn(language, `/office/accounts/sign-on?saved=${encodeURIComponent(sent.issuer)}`))
  },
  remove: async event => {
    const { language } = event.locals
    const issuer = String((await event.request.formData()).get('issuer') ?? '')
    const answer = await removeSignOn(officeDoor(event), { issuer })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language), sent: null })
    redirect(303, addressIn(language, '/office/accounts/sign-on?removed'))
  },
}
