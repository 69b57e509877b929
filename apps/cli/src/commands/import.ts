import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { runReading, type Reader } from '@camket/services/commitments/runReading'
import type { Door } from '@camket/services/kernel/door'
import { discardDraft } from '@camket/services/plans/discardDraft'
import { importPlan } from '@camket/services/plans/importPlan'
import { readInOwnChild } from '@camket/services/commitments/readDocument'
import { readingProgress } from '@camket/services/plans/readingProgress'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../command.ts'
import { progressBar } from '../progress-bar.ts'
import { refuseEndless, tellUnread, unreadOf } from '../read-files.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'
import { noFile } from './read.ts'

export const importFile: Command = {
  options: { json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket import TỆP [--as-tenant MÃ] [--data THƯ-MỤC]: đưa văn bản vào phần việc của văn phòng

  camket import kehoach.docx                   đọc văn bản, lập bản nháp, in ra mã của bản nháp
  camket import kehoach.docx --data ./so       vào sổ đặt trong thư mục ./so
  camket publish $(camket import kehoach.docx) --review ra-soat.json
                                               đưa vào, rà soát theo tệp đã viết sẵn rồi công bố

Cùng một tệp đưa vào hai lần thì chỉ có một bản nháp. Tệp không đọc được thì không để lại gì.
Mã thoát: 0 xong · 2 tệp không đọc được · 3 bị từ chối`,
    en: `camket import FILE [--as-tenant TENANT] [--data DIR]: brings a document into the office

  camket import plan.docx                      reads it, makes a draft, prints the draft's id
  camket import plan.docx --data ./register    into the register kept in ./register
  camket publish $(camket import plan.docx) --review review.json
                                               bring in, review as written down, publish

The same file twice makes one draft. A file that cannot be read leaves nothing behind.
Exit codes: 0 done · 2 the file could not be read · 3 refused`,
  },
  async run(given): Promise<ExitCode> {
    const [file, ...more] = given.words
    if (file === undefined) throw new UsageError(noFile('import'))
    if (more.length > 0) {
      throw new UsageError({ vi: 'mỗi lần chỉ đưa vào một tệp.', en: 'bring in one file at a time.' })
    }
    const bytes = await bytesOf(file, given)
    if (bytes === null) return exit.badInput
    return withRegister(given.values, async register =>
      bringIn(await commandDoor(register, given.values), { file, bytes }, given),
    )
  },
}

async function bytesOf(file: string, given: Given): Promise<Uint8Array | null> {
  try {
    await refuseEndless(file)
    return await readFile(file)
  } catch (error) {
    tellUnread(unreadOf(file, error, given), given.values['json'] === true)
    return null
  }
}

interface FileBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

async function bringIn(door: Door, { file, bytes }: FileBytes, given: Given): Promise<ExitCode> {
  const imported = valueOf(await importPlan(door, { name: basename(file), bytes }))
  const bar = progressBar(basename(file), given.language)
  const reader: Reader = (source, progress) =>
    readInOwnChild(source, report => {
      bar.report(report)
      progress(report)
    })
  await runReading(door, imported.plan, reader)
  const ended = await endOfReading(door, imported.plan)
  bar.clear()
  if (ended !== null) {
    await discardDraft(door, { plan: imported.plan })
    tellUnread(unreadOf(file, ended, given), given.values['json'] === true)
    return exit.badInput
  }
  tellImported(imported, given)
  return exit.done
}

/** A server on the same register may have taken the reading: then it is waited for. Null when it went well. */
async function endOfReading(door: Door, plan: string): Promise<Error | null> {
  for (;;) {
    const progress = await readingProgress(door, { plan })
    if (progress === null || progress.state === 'done') return null
    if (progress.state === 'failed') {
      const { failure, values } = progress
      return Object.assign(new Error('reading failed'), { failure: failure ?? 'damaged', values })
    }
    await later(200)
  }
}

function tellImported({ plan, alreadyHere }: { plan: string; alreadyHere: boolean }, given: Given): void {
  if (given.values['json'] === true) return console.log(JSON.stringify({ plan, alreadyHere }))
  const words = alreadyHere
    ? { vi: 'Tệp này đã có trong sổ.', en: 'This file is already in the register.' }
    : {
        vi: 'Đã lập bản nháp; rà soát rồi công bố bằng camket publish.',
        en: 'Draft made; review it, then camket publish.',
      }
  console.error(words[given.language])
  console.log(plan)
}
