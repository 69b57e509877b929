// Amending a published commitment uses the review's own fields: the record is shown as a unit, and only what differs is sent.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import type { CommitmentChange, RestrictionChange } from '@camket/domain/publication/amend'
import type { RestrictionRecord } from '@camket/domain/publication/records'
import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { ShownCommitment } from '@camket/services/publication/reading/showCommitment'
import { milestonesFrom } from '../work/asking/ask.ts'
import { typed } from '../work/typed.ts'
import { changeFrom, limitsFrom, sheetFrom } from './forms.ts'

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
      agencies: agencies.map(({ name, role, mode, from }) => ({ name, role, mode, from })),
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

/** What the form changes of the record; an empty result is refused by the service as nothing changed. */
export function amendmentFrom(form: FormData, shown: Pick<ShownCommitment, 'body' | 'id'>): CommitmentChange {
  const unit = asUnit(shown)
  const was = { ...unit.data, text: shown.body.text, added: {}, denied: [], stated: [] }
  const change = changeFrom(form, unit)
  const wanted = {
    text: wordingFrom(form) || was.text,
    agencies: change.agencies ?? [],
    deadlines: change.deadlines ?? [],
    recurring: change.recurring ?? false,
    rights: change.rights ?? [],
    groups: change.groups ?? [],
    added: change.added ?? {},
    denied: change.denied ?? [],
    stated: change.stated ?? [],
  } satisfies CommitmentChange
  const fields = Object.keys(wanted) as Array<keyof typeof wanted>
  const changed = fields.filter(field => !same(wanted[field], was[field]))
  return {
    ...Object.fromEntries(changed.map(field => [field, wanted[field]])),
    ...(form.has('agency-shown') ? agencyChangeFrom(form, shown.body) : {}),
  }
}

/** What differs of the agency's own words and milestones; both fields of the words emptied take them away. */
function agencyChangeFrom(
  form: FormData,
  { words, milestones = [] }: Pick<ShownCommitment['body'], 'words' | 'milestones'>,
): Pick<CommitmentChange, 'words' | 'milestones'> {
  const [product, measure] = [typed(form, 'product'), typed(form, 'measure') || null]
  const said = product === '' && measure === null ? null : { product, measure }
  const steps = milestonesFrom(form)
  return {
    ...(canonicalJson(said) === canonicalJson(words ?? null) ? {} : { words: said }),
    ...(canonicalJson(steps) === canonicalJson(milestones) ? {} : { milestones: steps }),
  }
}

const wordingFrom = (form: FormData): string =>
  String(form.get('text') ?? '')
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .trim()

/** What the form changes of a published clause: answers of its sheet, the freedoms it limits, whom it tells. */
export function restrictionChangeFrom(
  form: FormData,
  was: Pick<RestrictionRecord, 'limits' | 'told' | 'sheet'>,
): RestrictionChange {
  const sent = sheetFrom(form)
  const answers = sheetLines.filter(line => line in sent && sent[line] !== was.sheet[line])
  const told =
    String(form.get('told') ?? '')
      .normalize('NFC')
      .trim() || null
  const limits = limitsFrom(form)
  return {
    ...(answers.length === 0
      ? {}
      : { sheet: Object.fromEntries(answers.map(line => [line, sent[line] ?? null])) }),
    ...(told === was.told ? {} : { told }),
    ...(same([...limits].sort(), [...was.limits].sort()) ? {} : { limits }),
  }
}
