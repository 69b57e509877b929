import type { Result } from './refusal.ts'
import type { z, ZodType } from 'zod'

/** An odd letter is told by its number and what stands before it; see `typed-words`. */
function problemOf(issue: z.core.$ZodIssue): Record<string, string> {
  const { letter, after, problem } = issue.code === 'custom' ? (issue.params ?? {}) : {}
  if (typeof letter !== 'string') return { problem: issue.code }
  return { problem: String(problem), letter, after: String(after) }
}

/** Holds input to its schema; every field that does not fit gives one `bad-input` with the field's path. */
export function checkInput<Output>(schema: ZodType<Output>, input: unknown): Result<Output, 'bad-input'> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const refusals = parsed.error.issues.map(issue => ({
      code: 'bad-input' as const,
      values: { field: issue.path.join('.') || 'input', ...problemOf(issue) },
    }))
    return { ok: false, refusals }
  }
  if (JSON.stringify(parsed.data)?.match(/\\u0000|\\ud[89a-f]/i) != null) {
    return { ok: false, refusals: [{ code: 'bad-input', values: { field: 'input', problem: 'characters' } }] }
  }
  return { ok: true, value: parsed.data }
}
