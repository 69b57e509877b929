import { languages, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Values } from './command.ts'

type Environment = Readonly<Record<string, string | undefined>>

const isLanguage = (word: string | undefined): word is Language =>
  languages.some(language => language === word)

/** `--lang`, else CAMKET_LANG, else an English locale; Vietnamese when nothing says otherwise. */
export function languageOf(asked: string | undefined, env: Environment): Language {
  if (isLanguage(asked)) return asked
  const set = env['CAMKET_LANG']?.toLowerCase()
  if (isLanguage(set)) return set
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en([_.-]|$)/i.test(locale) ? 'en' : 'vi'
}

/** The same, of a command's options. */
export function spokenIn({ lang }: Values): Language {
  return languageOf(typeof lang === 'string' ? lang : undefined, process.env)
}

/** A phrase whose sentences are made alike. */
export function inBoth(say: (language: Language) => string): Phrase {
  return { vi: say('vi'), en: say('en') }
}
