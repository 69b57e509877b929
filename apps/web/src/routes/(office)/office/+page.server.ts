import { fail, redirect } from '@sveltejs/kit'
import { largestFile } from '@camket/domain/plans/draft'
import { officeWords } from '@camket/domain/plans/office-words'
import { importPlan } from '@camket/services/plans/importPlan'
import { listDrafts } from '@camket/services/plans/listDrafts'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const plans = orError(await listDrafts(officeDoor(event)))
  const here = event.url.searchParams.get('here')
  const discarded = event.url.searchParams.has('discarded')
  const slug = event.url.searchParams.get('published')
  const published = plans.find(plan => plan.slug !== null && plan.slug === slug) ?? null
  return { largestFile, plans, published, here: plans.find(({ plan }) => plan === here) ?? null, discarded }
}

export const actions: Actions = {
  bringIn: async event => {
    const door = officeDoor(event)
    const { language } = event.locals
    const file = (await event.request.formData()).get('file')
    if (!(file instanceof File) || file.name === '') {
      return fail(400, { problems: [{ field: 'file', text: officeWords.chooseFile[language] }] })
    }
    const bytes =
      file.size > largestFile ? new Uint8Array(largestFile + 1) : new Uint8Array(await file.arrayBuffer())
    const answer = await importPlan(door, { name: file.name, bytes })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language) })
    const { plan, alreadyHere } = answer.value
    redirect(303, addressIn(language, alreadyHere ? `/office?here=${plan}` : `/office/plans/${plan}`))
  },
}
