// Amending a published commitment uses the review's own fields: the record is shown as a unit, and only what differs is sent.
import { sixClears } from '@camket/domain/plans/reading'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { CommitmentChange } from '@camket/domain/publication/amend'
import type { ShownCommitment } from '@camket/services/publication/reading/showCommitment'
import { changeFrom } from './forms.ts'

export function asUnit({ body, id }: Pick<ShownCommitment, 'body' | 'id'>): DraftUnit {
  const { label, agencies, deadlines, recurring, rights, groups, clears, passage } = body
  return {
    id,
    start: passage.start,
    end: passage.end,
    kind: 'commitment',
    by: 'person',
    rule: null,
    reason: null,
    parent: null,
    edition: 0,
    data: {
      label,
      agencies,
      deadlines,
      recurring,
      rights,
      groups,
      clears,
      limits: [],
      told: null,
      because: null,
      unsure: false,
    },
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields of the form that differ from the record; an empty result is refused by the service as nothing changed. */
export function amendmentFrom(form: FormData, shown: Pick<ShownCommitment, 'body' | 'id'>): CommitmentChange {
  const { body } = shown
  const change = changeFrom(form, asUnit(shown))
  const clears = { ...body.clears }
  for (const clear of sixClears) {
    const words = change.added?.[clear]
    if (words !== undefined)
      clears[clear] = words ? { state: 'added', words } : { state: 'missing', words: null }
  }
  const text = String(form.get('text') ?? '')
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .trim()
  const wanted: CommitmentChange = {
    text: text || body.text,
    agencies: (change.agencies ?? []).map(agency => ({
      ...agency,
      body: body.agencies.find(was => was.name === agency.name)?.body ?? null,
    })),
    deadlines: change.deadlines ?? [],
    recurring: change.recurring ?? false,
    rights: change.rights ?? [],
    groups: change.groups ?? [],
    clears,
  }
  const fields = Object.keys(wanted) as Array<keyof CommitmentChange & keyof ShownCommitment['body']>
  return Object.fromEntries(
    fields.filter(field => !same(wanted[field], body[field])).map(field => [field, wanted[field]]),
  )
}
