import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { checkInput } from '@camket/domain/kernel/check-input'
import type { Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { planFactsSchema, publicFacts } from '@camket/domain/plans/draft'
import { showWork } from '@camket/services/commitments/work/showWork'
import { listBodies } from '@camket/services/people/listBodies'
import { amendCommitment } from '@camket/services/publication/amendCommitment'
import { amendPlan } from '@camket/services/publication/amendPlan'
import { amendPassage } from '@camket/services/publication/passages/amendPassage'
import { findPassage } from '@camket/services/publication/passages/findPassage'
import { amendRestriction } from '@camket/services/publication/amendRestriction'
import { listRestrictions, showRestriction } from '@camket/services/publication/reading/restrictions'
import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { showCommitment } from '@camket/services/publication/reading/showCommitment'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { amendWords } from '@camket/domain/publication/office-words'
import { madeKinds } from '@camket/domain/publication/codes'
import { limitsFrom } from '#lib/review/forms.ts'
import { amendmentFrom, asUnit, restrictionChangeFrom } from '#lib/review/amend.ts'
import { amendSpeech } from '#lib/review/fields.ts'
import { rowsFor } from '#lib/work/asking/ask.ts'
import { doorFor, officeDoor, orError } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'amendCommitment')
  const { plan } = event.params
  const shown = await showPlan(door, { plan })
  if (shown === null) error(404)
  const after = event.url.searchParams.get('after')
  const list = await listCommitments(door, { plan, limit: 50, ...(after ? { after } : {}) })
  const id = event.url.searchParams.get('commitment')
  const commitment = id ? await showCommitment(door, { commitment: id }) : null
  const work = commitment && (await showWork(door, { commitment: commitment.id }))
  const done = Number(event.url.searchParams.get('done'))
  const bodies = orError(await listBodies(door)).map(body => body.name)
  const restrictions = (await listRestrictions(door, { plan, limit: 200 })).lines
  const clause = event.url.searchParams.get('restriction')
  const restriction = clause ? await showRestriction(door, { restriction: clause }) : null
  return {
    restrictions: restrictions.map(line => ({ id: line.id, text: line.text })),
    restriction: restriction && {
      id: restriction.id,
      version: restriction.version,
      text: restriction.body.text,
      limits: restriction.body.limits,
      told: restriction.body.told,
      sheet: restriction.body.sheet,
    },
    done: Number.isInteger(done) && done > 1 ? done : null,
    bodies,
    plan: shown.plan,
    passage: event.url.searchParams.has('passage'),
    planVersion: shown.versions[0]?.version ?? 1,
    list,
    commitment: commitment && {
      ...commitment,
      unit: asUnit(commitment),
      reported: work?.ok ? work.value.reported : [],
      rows: rowsFor(commitment.body.milestones?.length ?? 0, event.url.searchParams.get('rows')),
    },
  }
}

const line = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .trim()

const whyFrom = (form: FormData): { version: number; reason: string; ground: string | null } => ({
  version: Number(line(form, 'version')),
  reason: line(form, 'reason'),
  ground: line(form, 'ground') || null,
})

interface Refused {
  readonly form: FormData
  readonly refusals: readonly Refusal[]
  readonly language: Language
}

/** Everything that was typed goes back with the reasons. */
function refused({ form, refusals, language }: Refused) {
  const sent = [...form].map(([name, value]) => [name, String(value)] as const)
  const overtaken = refusals.some(({ code }) => code === 'newer-edit')
  return fail(overtaken ? 409 : 400, { problems: problemsOf(refusals, language, amendSpeech), sent })
}

function lostWords(form: FormData, language: Language) {
  const sent = [...form].map(([name, value]) => [name, String(value)] as const)
  return fail(400, { problems: [{ field: 'passage-words', text: amendWords.passageLost[language] }], sent })
}

/** Back to the form, which says what was published and where it stands. */
function backTo(event: Pick<RequestEvent, 'locals'>, plan: string, done: Record<string, string>): never {
  redirect(303, addressIn(event.locals.language, `/office/amend/${plan}?${new URLSearchParams(done)}`))
}

export const actions: Actions = {
  plan: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const facts = Object.fromEntries(publicFacts.map(fact => [fact, line(form, fact) || null]))
    const checked = checkInput(planFactsSchema, facts)
    if (!checked.ok) return refused({ form, refusals: checked.refusals, language })
    const { plan } = event.params
    const answer = await amendPlan(door, { plan, changes: checked.value, ...whyFrom(form) })
    if (!answer.ok) return refused({ form, refusals: answer.refusals, language })
    backTo(event, plan, { done: String(answer.value.version) })
  },
  passage: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const { plan } = event.params
    const nth = Math.max(1, Number(line(form, 'nth')) || 1)
    const place = await findPassage(door, { plan, words: line(form, 'words'), nth })
    if (place === null) return lostWords(form, language)
    const as = madeKinds.find(kind => kind === line(form, 'as')) ?? 'restrictive'
    const limiting =
      as === 'restrictive' ? { limits: limitsFrom(form), told: line(form, 'told') || null } : {}
    const answer = await amendPassage(door, { plan, ...place, as, ...limiting, ...whyFrom(form) })
    if (!answer.ok) return refused({ form, refusals: answer.refusals, language })
    const { kind, id, version } = answer.value
    backTo(event, plan, { [kind]: id, done: String(version) })
  },
  restriction: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const shown = await showRestriction(door, { restriction: line(form, 'restriction') })
    if (shown === null) error(404)
    const changes = restrictionChangeFrom(form, shown.body)
    const answer = await amendRestriction(door, { restriction: shown.id, changes, ...whyFrom(form) })
    if (!answer.ok) return refused({ form, refusals: answer.refusals, language })
    backTo(event, event.params.plan, { restriction: shown.id, done: String(answer.value.version) })
  },
  commitment: async event => {
    const door = officeDoor(event)
    const form = await event.request.formData()
    const { language } = event.locals
    const shown = await showCommitment(door, { commitment: line(form, 'commitment') })
    if (shown === null) error(404)
    const changes = amendmentFrom(form, shown)
    const answer = await amendCommitment(door, { commitment: shown.id, changes, ...whyFrom(form) })
    if (!answer.ok) return refused({ form, refusals: answer.refusals, language })
    backTo(event, event.params.plan, { commitment: shown.id, done: String(answer.value.version) })
  },
}
