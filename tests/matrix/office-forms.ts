// The pages and forms of the office as each reader meets them.
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { isFor, readers, type Reader } from '../../scripts/matrix/surface.ts'
import { examples } from './examples.ts'
import { formsIn, type Form } from './forms.ts'
import type { Committee, OfficeWorld } from './office-world.ts'
import type { Seated } from './sessions.ts'

const ending = new Set(['discard', 'withdraw', 'signOut', 'publish'])

/** True of a form after which the thing, or the session, is gone. */
export function isEnding({ action }: Form): boolean {
  return ending.has(action)
}

export interface OfficePage {
  readonly address: string
  readonly path: string
  readonly reader: Reader
  readonly who: Seated | null
}

/** Every example of every office address, once for each reader who may see it. */
export function* pagesOfOffice(of: Committee): Generator<OfficePage> {
  for (const [address, surface] of Object.entries(officeSurfaces))
    for (const path of examples[address]!(of))
      for (const reader of readers.filter(each => isFor(surface.sees, each)))
        yield { address, path, reader, who: reader === 'anonymous' ? null : of.seated[reader] }
}

export interface OfficeForm extends OfficePage {
  readonly form: Form
}

/** Each form once for each reader, read anew before it is given: what was saved meanwhile has another edition. */
export async function* formsOfOffice(world: OfficeWorld, of: Committee): AsyncGenerator<OfficeForm> {
  const done = new Set<string>()
  for (const page of pagesOfOffice(of)) {
    const { path, who, reader } = page
    const first = await world.as(who, of, { path })
    for (const { action, to } of formsIn(first.text, path)) {
      const key = `${reader} ${to}`
      if (done.has(key)) continue
      done.add(key)
      const fresh = await world.as(who, of, { path })
      const form = formsIn(fresh.text, path).find(each => each.action === action && each.to === to)
      if (form !== undefined && !isEnding(form)) yield { ...page, form }
    }
  }
}
