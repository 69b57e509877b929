import { error } from '@sveltejs/kit'
import { recordKinds } from '@camket/domain/publication/records'
import { showRecord } from '@camket/services/publication/reading/log/showRecord'
import { numberIn } from '#lib/server/data-address.ts'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { id } = event.params
  const kind = recordKinds.find(known => known === event.params.kind)
  const version = numberIn(event.params.version)
  if (kind === undefined || version === null || version > 999_999_999) error(404)
  const { shown } = await published(event, async door => ({
    shown: await showRecord(door, { kind, id, version }),
  }))
  if (shown === null) error(404)
  if (shown.content === null) return goneOrNever(event, { kind, id, version })
  return { shown, content: shown.content }
}
