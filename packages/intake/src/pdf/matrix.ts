/** An affine transformation as PDF writes it (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

/** A matrix from an operator's arguments: six numbers or one list of them. */
export function matrixOf(args: ReadonlyArray<unknown>): Matrix {
  const list = (args.length >= 6 ? args : Array.from((args[0] as ArrayLike<number>) ?? [])) as number[]
  return [list[0] ?? 1, list[1] ?? 0, list[2] ?? 0, list[3] ?? 1, list[4] ?? 0, list[5] ?? 0]
}

/** First `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
