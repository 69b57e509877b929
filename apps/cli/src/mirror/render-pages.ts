// Renders addresses in every language of a copy and writes them as files.
import { renderAddress, type Handler, type Inside, type Rendered } from '../server/render.ts'
import { createQueue } from '../server/queue.ts'
import { fileOf, type Languages, type Layout } from './addresses.ts'
import type { Folder } from './folder.ts'
import { rewriteLinks } from './links.ts'
import { inTurns } from './turns.ts'

export interface Pages {
  /** Begins to render what a later `write` will ask for: its long questions are answered while other pages are written. */
  begin(addresses: readonly string[]): void
  /** Renders addresses (without a language) and writes them; an address that answers 404 is taken out of the copy. */
  write(addresses: readonly string[]): Promise<void>
  /** The files of an address, one for each language. */
  filesOf(address: string): string[]
  /** Every file written or looked at by this run. */
  readonly files: Set<string>
  /** No page is begun any more, and those under way are waited for. */
  end(): Promise<void>
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
/** Of what was begun before it is written. */
const begunAtOnce = 2

export function pagesOf({ handler, inside, folder, layout }: PagesOf): Pages {
  const files = new Set<string>()
  const assets = new Set<string>()
  const origin = `${inside.proto}://${inside.host}`
  const copyInside = { ...inside, mirror: layout.languages }
  const { render, begin, end } = rendering(address => renderAddress(handler, address, copyInside))

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
    begin: addresses => addresses.flatMap(address => faces(address, layout.languages)).forEach(begin),
    write: addresses =>
      inTurns(
        addresses.flatMap(address => faces(address, layout.languages)),
        atOnce,
        writeOne,
      ),
    filesOf: address =>
      faces(address, layout.languages).flatMap(face => {
        const found = fileOf(face, layout)
        return found === null ? [] : [found.file]
      }),
    end,
  }
}

/** What was begun lies in memory until it is written: a page beyond these is rendered when its turn comes. */
const mostBegun = 100

/** Renders addresses, some at a time; what was begun is handed over once. */
function rendering(renderOne: (address: string) => Promise<Rendered>) {
  const [inTurn, ahead] = [createQueue(atOnce, Infinity), createQueue(begunAtOnce, Infinity)]
  const begun = new Map<string, Promise<Rendered>>()
  let isEnded = false
  const rendered = async (address: string): Promise<Rendered> => {
    if (isEnded) throw new Error(`mirror: ${address} comes after the end of the run`)
    return renderOne(address)
  }
  return {
    begin: (address: string): void => {
      if (begun.size >= mostBegun) return
      const page = ahead(() => rendered(address))
      begun.set(address, page)
      // Told to whoever writes it; a run that failed before has nobody who does.
      page.catch(() => undefined)
    },
    render: (address: string): Promise<Rendered> => {
      const page = begun.get(address) ?? inTurn(() => rendered(address))
      begun.delete(address)
      return page
    },
    end: async (): Promise<void> => {
      isEnded = true
      await Promise.allSettled(begun.values())
    },
  }
}

function faces(address: string, languages: Languages): string[] {
  const english = address === '/' ? '/en' : `/en${address}`
  return [...(languages === 'en' ? [] : [address]), ...(languages === 'vi' ? [] : [english])]
}
