const answers = new WeakSet<object>()

/** Notes that this is an answer for a page without script. */
export function notePublicAnswer(answer: object): void {
  answers.add(answer)
}

export function isPublicAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && answers.has(value)
}
