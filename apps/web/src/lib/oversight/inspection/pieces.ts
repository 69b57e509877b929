// The actions of the forms under a list of evidence, for whatever holds it.
import type { RequestEvent } from '@sveltejs/kit'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import { attachPiece } from '@camket/services/oversight/pieces/attachPiece'
import { removePiece } from '@camket/services/oversight/pieces/changePiece'
import type { Holder } from '@camket/services/oversight/pieces/holder'
import type { Door } from '@camket/services/kernel/door'
import { pieceFrom, uploadFrom } from '#lib/progress/forms.ts'
import { pieceSpeech } from '#lib/progress/speech.ts'
import { typed, wholeNumber } from '#lib/work/typed.ts'
import { act } from './act.ts'

interface Held {
  readonly action: OfficeAction
  readonly holder: (door: Door, seen: { id: string; edition: number }) => Holder<string>
  /** The page that follows. */
  readonly page: string
}

const ofIn = ({ url }: RequestEvent): string => url.searchParams.get('of') ?? ''

/** Adds the piece that a form describes, with its file. */
export function attach(event: RequestEvent, { action, holder, page }: Held) {
  const of = ofIn(event)
  const form = `${of}-${event.url.searchParams.get('kind') ?? 'file'}`
  return act(event, { action, form, speech: pieceSpeech(form), page }, async (door, fields) => {
    const upload = await uploadFrom(fields)
    const evidence = typed(fields, 'evidence')
    return attachPiece(door, holder(door, { id: of, edition: wholeNumber(fields, 'edition') || 0 }), {
      ...(evidence === '' ? {} : { evidence }),
      piece: pieceFrom(fields, event.locals.language),
      upload,
    })
  })
}

/** Takes one out. */
export function remove(event: RequestEvent, { action, holder, page }: Held) {
  const of = ofIn(event)
  return act(event, { action, form: `${of}-remove`, page }, (door, fields) =>
    removePiece(door, holder(door, { id: of, edition: wholeNumber(fields, 'edition') || 0 }), {
      evidence: typed(fields, 'evidence'),
    }),
  )
}
