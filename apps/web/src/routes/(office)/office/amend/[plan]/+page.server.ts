import { error, fail, redirect } from '@sveltejs/kit'
import { planFactsSchema, publicFacts } from '@camket/domain/plans/draft'
import { amendCommitment } from '@camket/services/publication/amendCommitment'
import { amendPlan } from '@camket/services/publication/amendPlan'
import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { amendmentFrom, asUnit } from '#lib/review/amend.ts'
import { officeDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const { plan } = event.params
  const shown = await showPlan(door, { plan })
  if (shown === null) error(404)
  const after = event.url.searchParams.get('after')
  const list = await listCommitments(door, { plan, limit: 50, ...(after ? { after } : {}) })
  const id = event.url.searchParams.get('commitment')
  const commitment = id ? await showCommitment(door, { commitment: id }) : null
  return {
    plan: shown.plan,
    planVersion: shown.versions[0]?.version ?? 1,
    list,
    commitment: commitment && { ...commitment, unit: asUnit(commitment) },
  }
}

const line = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .trim()

export const actions: Actions = {
  plan: async event => {
    const form = await event.request.formData()
    const { language } = event.locals
    const facts = Object.fromEntries(publicFacts.map(fact => [fact, line(form, fact) || null]))
    const parsed = planFactsSchema.safeParse(facts)
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(issue => ({
        code: 'bad-input',
        values: { field: String(issue.path[0]) },
      }))
      return fail(400, { problems: problemsOf(wrong, language) })
    }
    const answer = await amendPlan(officeDoor(event), {
      plan: event.params.plan,
      version: Number(line(form, 'version')),
      changes: parsed.data,
      reason: line(form, 'reason'),
      ground: line(form, 'ground') || null,
    })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language) })
    redirect(303, addressIn(language, `/plans/${event.params.plan}`))
  },
  commitment: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const shown = await showCommitment(door, { commitment: line(form, 'commitment') })
    if (shown === null) error(404)
    const answer = await amendCommitment(door, {
      commitment: shown.id,
      version: Number(line(form, 'version')),
      changes: amendmentFrom(form, shown),
      reason: line(form, 'reason'),
      ground: line(form, 'ground') || null,
    })
    if (!answer.ok) return fail(400, { problems: problemsOf(answer.refusals, language) })
    redirect(303, addressIn(language, `/commitments/${shown.id}`))
  },
}
