// What a dated task waits for, in one sentence with its age.
import { findingPageWords as words } from '@camket/domain/oversight/inspection/public-words'
import type { Waiting } from '@camket/domain/oversight/inspection/waiting'
import type { Voice } from '#lib/speech/voice.ts'
import { unsettledWords } from '#lib/standing/unsettled.ts'

/** Days and working days both: neither is merged with the other. */
export function waitWords(
  { waiting, on }: { readonly waiting: Waiting; readonly on: string },
  { say, day, mirror }: Pick<Voice, 'say' | 'day' | 'mirror'>,
): string {
  const { wait, days, workingDays, unsettled } = waiting
  if (wait === 'done') return say(words.done, { day: day(on) })
  // A copy gives dates only: what the calendar makes of them would change it every day.
  if (mirror !== null)
    return wait === 'check' ? say(words.checkSince, { day: day(on) }) : say(words.notReported)
  if (wait === 'check' && days === 0) return say(words.checkSince, { day: day(on) })
  if (wait === 'coming') return say(words.coming)
  return say(words[wait], { days, workingDays }) + unsettledWords(unsettled, say)
}
