// Where a doubt is handed in, and where what it is about stands.
import { reviewAnchor } from '#lib/oversight/public/review/anchors.ts'
import type { Doubted } from '@camket/domain/oversight/doubt/text'

/** The counter for one version of one public claim. */
export function counterAddress({ kind, id, version }: Doubted): string {
  return `/doubt?kind=${kind}&id=${encodeURIComponent(id)}&version=${version}`
}

/** Public page of what is doubted. An answer stands with the doubt that it answers, or on its commitment. */
export function doubtedAddress(of: Doubted, commitment: string | null): string {
  if (of.kind === 'answer' && of.id.startsWith('d-')) return `/doubts/${of.id.replace(/\.a\d+$/, '')}`
  if (of.kind === 'finding') return `/findings/${encodeURIComponent(of.id)}`
  if (of.kind === 'decision') return `/decisions/${encodeURIComponent(of.id)}`
  if (of.kind === 'action') return taskAddress(of.id)
  if (commitment === null) return `/restrictions/${encodeURIComponent(of.id)}`
  const page = `/commitments/${encodeURIComponent(commitment)}`
  if (of.kind === 'review') return `${page}#${reviewAnchor(of.id)}`
  const number = of.kind === 'update' ? /\.(u\d+)$/.exec(of.id)?.[1] : undefined
  return number === undefined ? page : `${page}#${number}`
}

/** A task stands with the finding or the decision it comes from, whose id its own begins with. */
function taskAddress(id: string): string {
  const [, from = '', task = ''] = /^(.*)\.(t\d+)$/.exec(id) ?? []
  const page = /\.d\d+$/.test(from) ? 'decisions' : 'findings'
  return `/${page}/${encodeURIComponent(from)}#${task}`
}
