import { randomUUID } from 'node:crypto'
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { mayDo } from '@camket/domain/kernel/actions'
import { claimWords } from '@camket/domain/progress/claim-words'
import type { Door } from '@camket/services/kernel/door'
import { discardClaim } from '@camket/services/progress/discardClaim'
import { editClaim } from '@camket/services/progress/editClaim'
import { attachEvidence } from '@camket/services/progress/evidence/attachEvidence'
import { changeEvidence, removeEvidence } from '@camket/services/progress/evidence/changeEvidence'
import { claimFromField } from '@camket/services/oversight/field/fieldTimes'
import { getClaim } from '@camket/services/progress/getClaim'
import { submitClaim } from '@camket/services/progress/submitClaim'
import { doorFor, orError } from '#lib/office/door.ts'
import { problemsOf, type FormSpeech } from '#lib/office/problems.ts'
import { claimFrom, pieceFrom, sentOf, uploadFrom } from '#lib/progress/forms.ts'
import { claimSpeech, pieceSpeech } from '#lib/progress/speech.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readClaims')
  const claim = orError(await getClaim(door, { claim: event.params.claim }))
  if (claim.commitment !== event.params.commitment) error(404)
  return {
    claim,
    times: orError(await claimFromField(door, { claim: claim.claim })),
    mayWithdraw: mayDo(door.author.role, 'withdraw'),
    saved: event.url.searchParams.get('saved'),
    next: randomUUID(),
  }
}

type Event = RequestEvent<{ commitment: string; claim: string }>
type Answer = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }

interface Acting {
  /** Name of the form that was sent: what was typed goes back into it. */
  readonly form: string
  readonly speech?: FormSpeech
  /** Said on the page that follows. */
  readonly saved?: string
}

interface Sent {
  readonly fields: FormData
  readonly at: { readonly claim: string; readonly edition: number }
}

/** Runs one form's action; a refusal brings everything back that was typed, without script too. */
async function act(
  event: Event,
  { form, speech = {}, saved = '1' }: Acting,
  run: (door: Door, sent: Sent) => Promise<Answer>,
) {
  const { params, locals } = event
  const door = doorFor(event, 'draftClaim')
  const fields = await event.request.formData()
  const at = { claim: params.claim, edition: Number(fields.get('edition')) || 0 }
  const answer = await run(door, { fields, at })
  const page = `/office/work/${params.commitment}/claim/${params.claim}`
  if (answer.ok) redirect(303, addressIn(locals.language, `${page}?saved=${saved}`))
  const problems = problemsOf(answer.refusals, locals.language, speech)
  const isNewer = answer.refusals.some(({ code }) => code === 'newer-claim')
  return fail(isNewer ? 409 : 400, { form, problems, sent: sentOf(fields), isNewer })
}

const evidenceOf = (fields: FormData): string => String(fields.get('evidence') ?? '')

export const actions: Actions = {
  edit: event =>
    act(event, { form: 'edit', speech: claimSpeech }, (door, { fields, at }) =>
      editClaim(door, { ...at, data: claimFrom(fields, event.locals.language) }),
    ),
  attach: async event => {
    const kind = event.url.searchParams.get('kind') ?? 'file'
    const acting = { form: `new-${kind}`, speech: pieceSpeech(`new-${kind}`), saved: 'piece' }
    return act(event, acting, async (door, { fields, at }) => {
      const upload = await uploadFrom(fields)
      const evidence = evidenceOf(fields)
      const named = evidence === '' ? {} : { evidence }
      return attachEvidence(door, {
        ...at,
        ...named,
        piece: pieceFrom(fields, event.locals.language),
        upload,
      })
    })
  },
  change: async event => {
    const of = event.url.searchParams.get('evidence') ?? ''
    return act(event, { form: of, speech: pieceSpeech(of) }, (door, { fields, at }) =>
      changeEvidence(door, { ...at, evidence: of, piece: pieceFrom(fields, event.locals.language) }),
    )
  },
  remove: event =>
    act(event, { form: 'remove' }, (door, { fields, at }) =>
      removeEvidence(door, { ...at, evidence: evidenceOf(fields) }),
    ),
  submit: event =>
    act(event, { form: 'submit', saved: 'submitted' }, (door, { at }) => submitClaim(door, at)),
  discard: async event => {
    const { language } = event.locals
    const door = doorFor(event, 'draftClaim')
    const fields = await event.request.formData()
    const refuse = (problems: ReturnType<typeof problemsOf>) =>
      fail(400, { form: 'discard', problems, sent: [], isNewer: false })
    if (!fields.has('sure')) return refuse([{ field: 'sure', text: claimWords.discardUnsure[language] }])
    const edition = Number(fields.get('edition')) || 0
    const answer = await discardClaim(door, { claim: event.params.claim, edition })
    if (!answer.ok) return refuse(problemsOf(answer.refusals, language))
    redirect(303, addressIn(language, `/office/work/${event.params.commitment}/claim`))
  },
}
