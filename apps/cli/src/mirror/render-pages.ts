// Renders addresses in every language of a copy and writes them as files.
import { renderAddress, type Handler, type Inside, type Rendered } from '../server/render.ts'
import { fileOf, type Languages, type Layout } from './addresses.ts'
import type { Folder } from './folder.ts'
import { rewriteLinks } from './links.ts'

export interface Pages {
  /** Renders addresses (without a language) and writes them; an address that answers 404 is taken out of the copy. */
  write(addresses: readonly string[]): Promise<void>
  /** The files of an address, one for each language. */
  filesOf(address: string): string[]
  /** Every file written or looked at by this run. */
  readonly files: Set<string>
}

interface PagesOf {
  readonly handler: Handler
  readonly inside: Inside
  readonly folder: Folder
  readonly layout: Layout
}

/** Answers that are pages of the copy: what is there, and what says in words that it was withdrawn. */
const kept = new Set([200, 410])
/** Rendering waits for the database half of the time. */
const atOnce = 6

export function pagesOf({ handler, inside, folder, layout }: PagesOf): Pages {
  const files = new Set<string>()
  const assets = new Set<string>()
  const origin = `${inside.proto}://${inside.host}`
  const copyInside = { ...inside, mirror: layout.languages }
  const render = (address: string): Promise<Rendered> => renderAddress(handler, address, copyInside)

  const writeAsset = async (file: string, address: string): Promise<void> => {
    if (assets.has(file)) return
    assets.add(file)
    files.add(file)
    const { status, body } = await render(address)
    if (status !== 200) throw new Error(`mirror: ${address} answers ${status}`)
    await folder.write(file, body)
  }
  const writeOne = async (address: string): Promise<void> => {
    const found = fileOf(address, layout)
    if (found === null) throw new Error(`mirror: ${address} has no place in a copy`)
    const { status, body } = await render(address)
    if (status === 404) return folder.remove(found.file)
    if (!kept.has(status)) throw new Error(`mirror: ${address} answers ${status}`)
    const isOldVersion = /[?&]version=/.test(address)
    const page = rewriteLinks(body.toString('utf8'), { file: found.file, layout, isOldVersion, origin })
    files.add(found.file)
    await folder.write(found.file, page.text)
    for (const [file, asset] of page.assets) await writeAsset(file, asset)
  }
  return {
    files,
    write: addresses =>
      inTurns(
        addresses.flatMap(address => faces(address, layout.languages)),
        writeOne,
      ),
    filesOf: address =>
      faces(address, layout.languages).flatMap(face => {
        const found = fileOf(face, layout)
        return found === null ? [] : [found.file]
      }),
  }
}

function faces(address: string, languages: Languages): string[] {
  const english = address === '/' ? '/en' : `/en${address}`
  return [...(languages === 'en' ? [] : [address]), ...(languages === 'vi' ? [] : [english])]
}

/** Where one page fails no other is begun, and those under way are waited for: nobody writes after the run has ended. */
async function inTurns(
  addresses: readonly string[],
  write: (address: string) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
      await write(address).catch((error: unknown) => {
        next = addresses.length
        throw error
      })
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, addresses.length) }, worker))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
