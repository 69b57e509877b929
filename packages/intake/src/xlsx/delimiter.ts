export type Delimiter = ',' | ';' | '\t'

/**
 * The mark that parts the cells of delimited text: the one that gives most lines the same number of cells, at least two;
 * null for running text. Vietnamese settings write decimal commas, so `;` wins a draw over `,`.
 */
export function delimiterOf(sample: string): Delimiter | null {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, 50)
  let best: { mark: Delimiter; score: number } | null = null
  for (const mark of ['\t', ';', ','] as const) {
    const score = evenness(lines, mark)
    if (score > (best?.score ?? 0)) best = { mark, score }
  }
  return best?.mark ?? null
}

/** Share of the lines that have the commonest number of cells, 0 when that is one cell. */
function evenness(lines: ReadonlyArray<string>, mark: Delimiter): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const cells = line.split(mark).length
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) / Math.max(1, lines.length)
}
