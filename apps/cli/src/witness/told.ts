// What the server tells whoever runs a witness, on stderr and in the language that was asked for.
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { theServer } from '@camket/domain/kernel/author'
import { witnessKeyTroubles } from '@camket/domain/publication/witness/refusal-words'
import type { Door, Register } from '@camket/services/kernel/door'
import type { KeyFolder } from '@camket/services/publication/log/key-folder'
import type { Contradiction } from '@camket/services/publication/witness/contradictions'
import { checkWitnessKey } from '@camket/services/publication/witness/witnessKey'
import { RefusedError } from '../command.ts'
import { refusedWith } from '../refusals.ts'

export type Tell = (what: unknown, tenant: string) => void

export function toldIn(language: Language): Tell {
  return (what, tenant) => {
    const words =
      what instanceof RefusedError ? what.lines.map(line => line[language]).join('\n') : wordsOf(what)
    console.error(`camket: ${tenant}: ${words}`)
  }
}

const wordsOf = (what: unknown): string => (what instanceof Error ? what.message : String(what))

const twoFaces: Phrase = {
  vi: '{origin} đã ký HAI ĐIỂM KIỂM TRA KHÁC NHAU cho cùng {size} mục: ở đó có hai sổ khác nhau. Bằng chứng được giữ ở {file}{and}. Hãy giữ nguyên, và đưa cho những ai đang theo dõi sổ này.',
  en: '{origin} signed TWO DIFFERENT CHECKPOINTS of {size} entries: this log shows two faces. The proof is kept in {file}{and}. Leave it as it is, and show it to those who follow this log.',
}
const and: Phrase = { vi: ' và {own}', en: ' and {own}' }

/** Proof that a log showed two faces, as the one who keeps it is told. */
export function contradictionWords({ origin, size, file, own }: Contradiction): Phrase {
  const said = (language: Language): string =>
    fill(twoFaces[language], { origin, size, file, and: own === null ? '' : fill(and[language], { own }) })
  return { vi: said('vi'), en: said('en') }
}

/** Tells why this witness cannot cosign with its key; true where it can, and where there is none at all. */
export async function tellWitnessKey(door: Door, keys: KeyFolder, tell: Tell): Promise<boolean> {
  const trouble = await keyTrouble(door, keys).catch((error: unknown) => error)
  if (trouble !== null) tell(trouble, door.tenant)
  return trouble === null
}

async function keyTrouble(door: Door, keys: KeyFolder): Promise<RefusedError | null> {
  const checked = await checkWitnessKey(door, keys)
  if (checked.ok) return null
  const [refusal] = checked.refusals
  if (refusal === undefined || refusal.code === 'no-witness-key') return null
  const words = (witnessKeyTroubles as Readonly<Record<string, Phrase>>)[refusal.code]
  if (words === undefined) return refusedWith([refusal])
  return new RefusedError([{ vi: fill(words.vi, refusal.values), en: fill(words.en, refusal.values) }])
}

/** The same of every tenant, at the start of a server. */
export async function tellWitnessKeys(register: Register, keys: KeyFolder, tell: Tell): Promise<void> {
  for (const { tenant } of await register.tenants())
    await tellWitnessKey({ register, tenant, author: theServer, now: new Date() }, keys, tell)
}
