// Where a doubt is handed in, and where what it is about stands.
import type { Doubted } from '@camket/domain/oversight/doubt/text'

/** The counter for one version of one public claim. */
export function counterAddress({ kind, id, version }: Doubted): string {
  return `/doubt?kind=${kind}&id=${encodeURIComponent(id)}&version=${version}`
}

/** Public page of what is doubted. An answer stands with the doubt that it answers, or on its commitment. */
export function doubtedAddress(of: Doubted, commitment: string | null): string {
  if (of.kind === 'answer' && of.id.startsWith('d-')) return `/doubts/${of.id.replace(/\.a\d+$/, '')}`
  if (commitment === null) return `/restrictions/${encodeURIComponent(of.id)}`
  const page = `/commitments/${encodeURIComponent(commitment)}`
  const number = of.kind === 'update' ? /\.(u\d+)$/.exec(of.id)?.[1] : undefined
  return number === undefined ? page : `${page}#${number}`
}
