import type { Reading } from '../reading.ts'

/** Index of a task and of those it stands under, itself first; a ring of parents in a broken reading ends. */
export function withParents(reading: Reading, index: number): number[] {
  const line: number[] = []
  for (
    let at: number | null = index;
    at !== null && !line.includes(at);
    at = reading.tasks[at]?.parent ?? null
  )
    line.push(at)
  return line
}

/** True for a numbered heading whose points below it say what is to be done. */
export function isHeadingOfTasks(reading: Reading, index: number): boolean {
  return reading.tasks.some(({ parent }) => parent === index)
}
