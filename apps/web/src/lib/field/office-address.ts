import type { ReceiptLine } from './items.ts'

/** Where in the office something that was sent stands. */
export function officeAddress({
  kind,
  subject,
  target,
}: Pick<ReceiptLine, 'kind' | 'subject' | 'target'>): string {
  const of = encodeURIComponent(subject)
  if (kind === 'claim') return `/office/work/${of}/claim/${target}`
  return kind === 'note'
    ? `/office/inspections/${of}?note=${target}#notes`
    : `/office/inspections/${of}/findings/${target}`
}
