// What every component needs to speak: the page's language, handed down by the layout.
import { getContext, setContext } from 'svelte'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { usualTimeZone } from '@camket/domain/people/time-zone'
import { addressIn } from './address.ts'
import type { Mirror } from './mirror.ts'
import { formatCount, formatDay, formatInstant, formatList } from './format.ts'

const key = 'camket-voice'

export interface Voice {
  readonly language: Language
  /** Languages of the static copy this page is for; null on the live portal. */
  readonly mirror: Mirror | null
  say(phrase: Phrase, values?: Readonly<Record<string, string | number>>): string
  /** Address of a page in this language. */
  to(path: string): string
  count(count: number): string
  day(on: string): string
  instant(instant: string): string
  list(items: readonly string[]): string
}

/** Sets the language and the zone of the clock for everything below; functions, because a page with script may change them. */
export function speakIn(language: () => Language, timeZone: () => string, mirror: () => Mirror | null): void {
  setContext(key, voiceIn(language, timeZone, mirror))
}

/** The context of a component that is drawn alone, outside any page. */
export function voiceAlone(language: Language, timeZone: string): Map<string, Voice> {
  return new Map([
    [
      key,
      voiceIn(
        () => language,
        () => timeZone,
        () => null,
      ),
    ],
  ])
}

/** The voice of the page; call it while a component is being set up. */
export function voice(): Voice {
  return getContext<Voice | undefined>(key) ?? inVietnamese
}

// One for a page: a list has hundreds of components that speak.
function voiceIn(language: () => Language, timeZone: () => string, mirror: () => Mirror | null): Voice {
  return {
    get mirror() {
      return mirror()
    },
    get language() {
      return language()
    },
    say: (phrase, values) => (values === undefined ? phrase[language()] : fill(phrase[language()], values)),
    to: path => addressIn(language(), path),
    count: count => formatCount(language(), count),
    day: on => formatDay(language(), on),
    instant: instant => formatInstant(language(), instant, timeZone()),
    list: items => formatList(language(), items),
  }
}

const inVietnamese = voiceIn(
  () => 'vi',
  () => usualTimeZone,
  () => null,
)
