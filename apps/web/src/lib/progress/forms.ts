// What was typed into the forms of a report, as the services ask for it; what does not fit is theirs to refuse.
import type { Language } from '@camket/domain/kernel/language'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { EvidenceInput } from '@camket/domain/progress/evidence'
import { evidenceKinds } from '@camket/domain/progress/evidence-kinds'
import { largestEvidence } from '@camket/domain/progress/file-types'

const typed = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .trim()

/** An empty field is nothing said; what is no number is kept as it is and refused. */
function numberIn(form: FormData, name: string): number | null {
  const text = typed(form, name)
  return text === '' ? null : Number(text.replace(',', '.'))
}

/** Officials write 1.234,5, in English 1,234.5; the record holds 1234.5. */
function decimalIn(text: string, language: Language): string {
  const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(text)
  return (isGrouped ? text.replaceAll(group, '') : text).replace(',', '.')
}

function figureIn(form: FormData, language: Language): ClaimData['figure'] {
  const [value, unit, base] = ['figureValue', 'figureUnit', 'figureBase'].map(name => typed(form, name))
  if (value === '' && unit === '' && base === '') return null
  return { value: decimalIn(value ?? '', language), unit: unit ?? '', base: base || null }
}

export function claimFrom(form: FormData, language: Language): ClaimData {
  return {
    step: typed(form, 'step') as ClaimData['step'],
    percent: numberIn(form, 'percent'),
    statement: typed(form, 'statement'),
    figure: figureIn(form, language),
    asOf: typed(form, 'asOf'),
    milestone: numberIn(form, 'milestone'),
  }
}

export function pieceFrom(form: FormData, language: Language): EvidenceInput {
  const kind = evidenceKinds.find(one => one === typed(form, 'kind')) ?? 'file'
  const shows = typed(form, 'shows')
  const ground = typed(form, 'ground') as NonNullable<EvidenceInput['withheld']>['ground']
  const isWithheld = typed(form, 'visibility') === 'withheld'
  return {
    kind,
    title: typed(form, 'title'),
    datedOn: typed(form, 'datedOn') || null,
    onProduct: shows === 'whole' || shows === 'part',
    whole: shows === 'whole',
    source: typed(form, 'source') === 'independent' ? 'independent' : 'own',
    withheld: isWithheld ? { ground, reason: typed(form, 'reason') } : null,
    url: typed(form, 'url') || null,
    quote: typed(form, 'quote') || null,
    figure: kind === 'figure' ? figureIn(form, language) : null,
  }
}

/** The chosen file; null where none was. One that is too large is not read into memory. */
export async function uploadFrom(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null
  const bytes =
    file.size > largestEvidence
      ? new Uint8Array(largestEvidence + 1)
      : new Uint8Array(await file.arrayBuffer())
  return { name: file.name, bytes }
}

/** Everything that was typed, to stand in the form again; a browser keeps no file. */
export const sentOf = (form: FormData): Array<readonly [string, string]> =>
  [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
