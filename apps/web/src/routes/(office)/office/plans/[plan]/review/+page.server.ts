import { redirect } from '@sveltejs/kit'
import { unitKinds } from '@camket/domain/commitments/unit'
import { checkInput } from '@camket/domain/kernel/check-input'
import { refused } from '@camket/domain/kernel/refusal'
import { planFactsSchema, publicFacts } from '@camket/domain/plans/draft'
import { acceptUnits } from '@camket/services/commitments/acceptUnits'
import { applyRule } from '@camket/services/commitments/applyRule'
import { assignSpan } from '@camket/services/commitments/assignSpan'
import { correctText } from '@camket/services/commitments/correctText'
import { correctUnit } from '@camket/services/commitments/correctUnit'
import { getDraft } from '@camket/services/commitments/getDraft'
import { mergeUnits } from '@camket/services/commitments/mergeUnits'
import { setAsideUnits } from '@camket/services/commitments/setAsideUnits'
import { splitUnit } from '@camket/services/commitments/splitUnit'
import { listBodies } from '@camket/services/people/listBodies'
import { correctFacts } from '@camket/services/plans/correctFacts'
import { listGaps } from '@camket/services/plans/listGaps'
import { redactSpan, unredact } from '@camket/services/plans/redactSpan'
import { listSheets } from '@camket/services/safeguards/listSheets'
import { saveSheet } from '@camket/services/safeguards/saveSheet'
import { discardOrAsk } from '#lib/office/discard.ts'
import { officeDoor, orError } from '#lib/office/door.ts'
import { decision, nothingThere } from '#lib/review/decide.ts'
import * as forms from '#lib/review/forms.ts'
import { gapsOf } from '#lib/review/gaps/gaps.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = officeDoor(event)
  const { plan } = event.params
  const draft = orError(await getDraft(door, { plan }))
  if (draft.state !== 'draft') {
    redirect(
      303,
      addressIn(event.locals.language, draft.slug ? `/plans/${draft.slug}` : `/office/plans/${plan}`),
    )
  }
  const sheets = orError(await listSheets(door, { plan }))
  const bodies = orError(await listBodies(door)).map(body => body.name)
  const gaps = gapsOf(orError(await listGaps(door, { plan })), draft.units, event.locals.language)
  return { draft, sheets, bodies, gaps }
}

export const actions: Actions = {
  accept: decision('accept', ({ door, plan, form }) => {
    const reason = forms.reasonFrom(form)
    const units = form.has('all') ? 'all' : forms.unitsFrom(form)
    return acceptUnits(door, { plan, edition: forms.editionFrom(form), units, ...(reason ? { reason } : {}) })
  }),
  correct: decision('correct', async ({ door, plan, form, draft }) => {
    const unit = draft.units.find(({ id }) => id === forms.unitsFrom(form)[0])
    if (!unit) return nothingThere
    const change = forms.changeFrom(form, unit)
    return correctUnit(door, { plan, edition: forms.editionFrom(form), unit: unit.id, change })
  }),
  split: decision('split', async ({ door, plan, form, draft }) => {
    const unit = draft.units.find(({ id }) => id === forms.unitsFrom(form)[0])
    const at = unit ? forms.splitFrom(form, draft.text, unit) : null
    if (!unit || at === null) return nothingThere
    return splitUnit(door, { plan, edition: forms.editionFrom(form), unit: unit.id, at })
  }),
  merge: decision('merge', ({ door, plan, form }) =>
    mergeUnits(door, { plan, edition: forms.editionFrom(form), units: forms.unitsFrom(form) }),
  ),
  rule: decision('rule', async ({ door, plan, form }) => {
    const rule = forms.ruleFrom(form)
    const units = forms.unitsFrom(form)
    if (units.length === 0) return refused('none-ticked')
    if (!rule) return refused('no-rule')
    return applyRule(door, { plan, edition: forms.editionFrom(form), units, rule })
  }),
  many: decision('many', async ({ door, plan, form }) => {
    const reason = forms.reasonFrom(form)
    const units = forms.unitsFrom(form)
    if (units.length === 0) return refused('none-ticked')
    return acceptUnits(door, { plan, edition: forms.editionFrom(form), units, ...(reason ? { reason } : {}) })
  }),
  aside: decision('aside', async ({ door, plan, form }) => {
    const units = forms.unitsFrom(form)
    if (units.length === 0) return refused('none-ticked')
    const reason = forms.reasonFrom(form) ?? ''
    return setAsideUnits(door, { plan, edition: forms.editionFrom(form), units, reason })
  }),
  cut: decision('cut', async ({ door, plan, form, draft }) => {
    const span = forms.spanFrom(form, draft.text)
    const as = unitKinds.find(kind => kind === form.get('kind'))
    if (!span || !as) return nothingThere
    const [reason, rule] = [forms.reasonFrom(form), forms.ruleFrom(form)]
    const limits = forms.limitsFrom(form)
    const said = { ...(reason ? { reason } : {}), ...(rule && as === 'context' ? { rule } : {}) }
    const limiting = as === 'restrictive' && limits.length > 0 ? { limits } : {}
    return assignSpan(door, { plan, edition: forms.editionFrom(form), ...span, as, ...said, ...limiting })
  }),
  text: decision('text', async ({ door, plan, form, draft }) => {
    const change = forms.correctionFrom(form, draft.text)
    if (!change) return nothingThere
    return correctText(door, { plan, edition: forms.editionFrom(form), ...change })
  }),
  redact: decision('redact', async ({ door, plan, form, draft }) => {
    const span = forms.spanFrom(form, draft.text)
    if (!span) return nothingThere
    return redactSpan(door, {
      plan,
      edition: forms.editionFrom(form),
      ...span,
      everywhere: form.has('everywhere'),
    })
  }),
  unredact: decision('unredact', async ({ door, plan, form, draft }) => {
    const span = forms.spanFrom(form, draft.text)
    if (!span) return nothingThere
    return unredact(door, { plan, edition: forms.editionFrom(form), ...span })
  }),
  facts: decision('facts', async ({ door, plan, form }) => {
    const facts = Object.fromEntries(
      publicFacts.map(fact => [fact, String(form.get(fact) ?? '').trim() || null]),
    )
    const checked = checkInput(planFactsSchema, facts)
    if (!checked.ok) return checked
    return correctFacts(door, { plan, edition: forms.editionFrom(form), facts: checked.value })
  }),
  sheet: decision('sheet', ({ door, plan, form }) =>
    saveSheet(door, {
      plan,
      edition: forms.editionFrom(form),
      unit: forms.unitsFrom(form)[0] ?? '',
      lines: forms.sheetFrom(form),
    }),
  ),
  discard: discardOrAsk,
}
