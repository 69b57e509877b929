// The one line that says where a commitment stands: words, each with the shape that repeats it.
import type { Step } from '@camket/domain/progress/steps'
import type { MarkProps } from '#lib/components/mark/contract.ts'

type Tone = 'given' | 'wanting' | 'neutral'

interface Look {
  readonly shape: MarkProps['shape']
  readonly tone: Tone
}

const looks: Readonly<Record<Step, Look>> = {
  complete: { shape: 'full', tone: 'given' },
  substantial: { shape: 'disc', tone: 'neutral' },
  limited: { shape: 'half', tone: 'neutral' },
  'not-started': { shape: 'ring', tone: 'neutral' },
  'no-evidence': { shape: 'hollow', tone: 'wanting' },
}

/** Nobody has said anything: an empty square. */
const unsaid: Look = { shape: 'hollow', tone: 'neutral' }

export function lookOf(step: Step | null): Look {
  return step === null ? unsaid : looks[step]
}
