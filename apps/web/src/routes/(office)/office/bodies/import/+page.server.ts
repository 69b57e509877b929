import { error, fail, redirect } from '@sveltejs/kit'
import { gridSchema, type Grid } from '@camket/domain/kernel/grid'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { importWords } from '@camket/domain/people/import/words'
import { largestFile } from '@camket/domain/plans/draft'
import type { Door } from '@camket/services/kernel/door'
import { importBodies, previewBodies } from '@camket/services/people/import/importBodies'
import { readBodyFile } from '@camket/services/people/import/readBodyFile'
import { doorFor, officeDoor } from '#lib/office/door.ts'
import { problemsOf } from '#lib/office/problems.ts'
import { shownPreview, type ShownPreview } from '#lib/people/import/import-preview.ts'
import { unreadable } from '#lib/people/import/unreadable.ts'
import { addressIn } from '#lib/speech/address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  doorFor(event, 'importBodies')
}

type Language = App.Locals['language']

interface Shown {
  readonly problems: ReturnType<typeof problemsOf>
  readonly preview: ShownPreview | null
}

const none = (refusals: readonly Refusal[], language: Language): Shown => ({
  problems: problemsOf(unreadable(refusals, language), language),
  preview: null,
})

export const actions: Actions = {
  show: async event => {
    const door = doorFor(event, 'importBodies')
    const { language } = event.locals
    const file = (await event.request.formData()).get('file')
    if (!(file instanceof File) || file.name === '') {
      const problems = [{ field: 'import-file', text: importWords.chooseFile[language] }]
      return fail(400, { problems, preview: null } satisfies Shown)
    }
    const bytes =
      file.size > largestFile ? new Uint8Array(largestFile + 1) : new Uint8Array(await file.arrayBuffer())
    const grid = await readBodyFile(file.name, bytes)
    if (!grid.ok) return fail(400, none(grid.refusals, language))
    return show(door, grid.value, language)
  },
  confirm: async event => {
    const door = officeDoor(event)
    const { language } = event.locals
    const form = await event.request.formData()
    const grid = gridIn(form.get('grid'))
    if (grid === null) error(400)
    const answer = await importBodies(door, { grid, seen: String(form.get('seen') ?? '') })
    if (answer.ok) {
      const { added, changed, same } = answer.value
      redirect(303, addressIn(language, `/office/bodies?imported=${added}.${changed}.${same}`))
    }
    const again = await show(door, grid, language)
    const said = 'data' in again ? again.data : again
    return fail(409, { ...said, problems: problemsOf(answer.refusals, language) })
  },
}

async function show(door: Door, grid: Grid, language: Language) {
  const answer = await previewBodies(door, { grid })
  if (!answer.ok) return fail(400, none(answer.refusals, language))
  return { problems: [], preview: shownPreview(answer.value, grid, language) } satisfies Shown
}

/** What was shown comes back with the confirmation; whoever changed it on the way is shown it anew. */
function gridIn(sent: FormDataEntryValue | null): Grid | null {
  try {
    const parsed = gridSchema.safeParse(JSON.parse(String(sent ?? '')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
