// A command that finds the register of an older program upgrades it, and says so before and after.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Hears } from '@camket/services/kernel/register'

const words = {
  begun: {
    vi: 'camket: sổ này do phiên bản cũ hơn của chương trình ghi; đang nâng cấp từ lược đồ {from} lên {to}. Phiên bản cũ sẽ không mở được sổ này nữa.',
    en: 'camket: an older version of the program wrote this register; it is being upgraded from schema {from} to {to}. The older version will not open it any more.',
  },
  done: {
    vi: 'camket: đã nâng cấp sổ từ lược đồ {from} lên {to}.',
    en: 'camket: the register was upgraded from schema {from} to {to}.',
  },
} as const satisfies Record<string, Phrase>

/** For `onUpgrade` of the register; on stderr, so that what a command prints can still be read by a program. */
export const tellUpgrade =
  (language: Language): NonNullable<Hears['onUpgrade']> =>
  ({ from, to, isDone }) =>
    console.error(fill(words[isDone ? 'done' : 'begun'][language], { from, to }))
