// As much of tar (POSIX ustar) as a backup needs: plain files, whole names, nothing else is written or read.
import { KeepingTrouble } from './trouble.ts'

const blockLength = 512
/** Two empty blocks: the end of an archive. */
export const tarEnd = Buffer.alloc(2 * blockLength)

/** The block before a file's content. Names are ASCII: at most 100 letters after a folder of at most 155. */
export function tarHeader(file: { readonly name: string; readonly size: number }): Buffer {
  const cut = file.name.length <= 100 ? -1 : file.name.lastIndexOf('/')
  const block = Buffer.alloc(blockLength)
  block.write(file.name.slice(cut + 1), 0, 100, 'ascii')
  // Mode, owner, group.
  block.write(['0000600', '0000000', '0000000'].map(octal => `${octal}\0`).join(''), 100, 'ascii')
  block.write(`${file.size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124, 'ascii')
  block.write('0', 156, 'ascii')
  block.write('ustar\x0000', 257, 'ascii')
  if (cut !== -1) block.write(file.name.slice(0, cut), 345, 155, 'ascii')
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'ascii')
  return block
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockLength - (size % blockLength)) % blockLength)
}

function checksum(block: Buffer): number {
  let sum = 8 * 32
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

export interface TarFile {
  readonly name: string
  readonly size: number
}

/** Reads an archive from front to back; a file's content must be taken before the next file is asked for. */
export class TarReader {
  readonly #bytes: ByteReader

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#bytes = new ByteReader(chunks)
  }

  /** Null at the archive's end; anything that `tarHeader` would not have written is damage. */
  async next(): Promise<TarFile | null> {
    const block = await this.#bytes.take(blockLength)
    if (block.every(byte => byte === 0)) {
      const second = await this.#bytes.take(blockLength)
      if (!second.every(byte => byte === 0)) throw damaged
      return null
    }
    const text = (from: number, to: number) => block.toString('latin1', from, to).replace(/\0.*$/s, '')
    const folder = text(345, 500)
    const file = {
      name: folder === '' ? text(0, 100) : `${folder}/${text(0, 100)}`,
      size: parseInt(text(124, 135), 8),
    }
    if (!Number.isSafeInteger(file.size) || file.size < 0 || !block.equals(tarHeader(file))) throw damaged
    return file
  }

  async *content({ size }: TarFile): AsyncGenerator<Buffer> {
    yield* this.#bytes.chunks(size)
    const rest = await this.#bytes.take(tarPadding(size).length)
    if (!rest.every(byte => byte === 0)) throw damaged
  }

  /** The whole of a small file; a larger one is damage. */
  async whole(file: TarFile, most: number): Promise<Buffer> {
    if (file.size > most) throw damaged
    const parts: Buffer[] = []
    for await (const part of this.content(file)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** Nothing may follow the end. */
  async end(): Promise<void> {
    if (!(await this.#bytes.isOver())) throw damaged
  }
}

const damaged = new KeepingTrouble('backup-damaged')

class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.chunks(length)) parts.push(part)
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  async *chunks(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.#held.length === 0 && !(await this.#more())) throw damaged
      const part = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async isOver(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more())
  }

  async #more(): Promise<boolean> {
    do {
      const { value, done } = await this.#chunks.next()
      if (done === true) return false
      this.#held = value
    } while (this.#held.length === 0)
    return true
  }
}
