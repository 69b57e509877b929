import { fail, redirect } from '@sveltejs/kit'
import { largestFile } from '@camket/domain/plans/draft'
import { officeWords } from '@camket/domain/plans/office-words'
import { importPlan } from '@camket/services/plans/importPlan'
import { listDrafts } from '@camket/services/plans/listDrafts'
import { officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => ({ plans: orError(await listDrafts(officeDoor(event))) })

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
    redirect(303, addressIn(language, `/office/plans/${answer.value.plan}`))
  },
}
