import type { NotSaved } from './decide.ts'

/** What was typed into a form that was refused, by field; the form then shows it again, also without script. */
export type Typed = (name: string, otherwise?: string) => string

interface Refused {
  readonly action?: string | undefined
  readonly sent?: NotSaved['sent'] | undefined
}

/** Fields of `action` as they were sent; `otherwise` where nothing of this form was refused. */
export function typedIn(refused: Refused | null | undefined, action: string): Typed {
  const sent = refused?.action === action ? new Map(refused.sent) : null
  return (name, otherwise = '') => sent?.get(name) ?? otherwise
}
