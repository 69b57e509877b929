import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fill, type Phrase } from '@camket/domain/kernel/language'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import type { RecordKind } from '@camket/domain/publication/records'
import { logRefusals } from '@camket/domain/publication/log/log-refusals'
import { restoreRegister, type Restored } from '@camket/services/publication/keeping/restoreRegister'
import { rewriteErased } from '@camket/services/publication/withdraw/rewriteErased'
import type { NewerSource } from '@camket/services/publication/keeping/newer/source'
import { directorySource } from '@camket/verify/sources/directory'
import { siteSource } from '@camket/verify/sources/site'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { fileOf, keptOrThrow, openWholeOf, placeOf } from './the-whole.ts'
import { keysOf } from '../../log/keys.ts'
import { progressBar } from '../../progress-bar.ts'
import { refuseUnusableFolder, registerOptions, withRegister } from '../../register.ts'

export const restore: Command = {
  options: {
    json: { type: 'boolean' },
    newer: { type: 'string', multiple: true },
    'take-newer': { type: 'boolean' },
    data: registerOptions.data,
  },
  help: {
    vi: `camket restore TỆP --data THƯ-MỤC [--newer ĐỊA-CHỈ|THƯ-MỤC [--take-newer]] [--json]
đưa một bản sao lưu vào một sổ trống

  camket restore so-2026-11-26.camket --data /srv/camket     thư mục mới, hoặc chỉ có thư mục keys
  camket restore so.camket --data /srv/camket --newer https://baochi.example.vn/camket/
                                     nói ở đó có những bản ghi công khai nào mới hơn bản sao lưu
  camket restore so.camket --data /srv/camket --newer /mnt/ban-sao --take-newer
                                     và đưa chúng vào sổ, sau khi kiểm tra chữ ký và từng bản ghi

Hoặc khôi phục đủ, hoặc không thay đổi gì. Sau khi nạp, mọi bản ghi, gốc của sổ và chữ ký được tính lại.
Chương trình không ký một sổ ngắn hơn hoặc khác với sổ đã ký lần cuối (ghi trong thư mục khóa).
Mã thoát: 0 xong · 1 đã khôi phục nhưng chưa ký được, hoặc còn thiếu bản ghi mới hơn · 2 tệp hỏng hoặc lệnh sai · 3 bị từ chối`,
    en: `camket restore FILE --data DIR [--newer URL|DIR [--take-newer]] [--json]
puts a backup into an empty register

  camket restore register-2026-11-26.camket --data /srv/camket     a new folder, or one with the key folder alone
  camket restore register.camket --data /srv/camket --newer https://newspaper.example/camket/
                                     says which public records there are newer than the backup
  camket restore register.camket --data /srv/camket --newer /mnt/mirror --take-newer
                                     and brings them in, after checking the signature and every record

Everything is restored, or nothing is changed. After loading, every record, the log's root and its signatures are
computed again. It does not sign a register that is shorter than, or differs from, the one it signed last (noted in the key folder).
Exit codes: 0 done · 1 restored, but signing is blocked or newer records are missing · 2 bad file or usage · 3 refused`,
  },
  async run({ language, words, values }): Promise<ExitCode> {
    const path = resolve(fileOf(words, 'restore'))
    const newer = sourcesOf(values)
    const bar = progressBar(path, language)
    const result = await restoreRegister({
      path,
      place: placeOf(values),
      now: new Date(),
      keys: keysOf(values),
      newer,
      takeNewer: values['take-newer'] === true,
      open: () => {
        refuseUnusableFolder(values)
        return openWholeOf(values)
      },
      onProgress: ({ what, done, of }) => bar.report({ what: doing[what][language], done, of }),
    }).finally(() => bar.clear())
    const restored = keptOrThrow(result)
    if (restored.tenants.some(({ withdrawnAgain, newer }) => withdrawnAgain > 0 || newer?.taken === true))
      // Where it fails the restore stands, and camket start tries again.
      await withRegister(values, register => rewriteErased({ register, now: new Date() })).catch(() => false)
    if (values['json'] === true) console.log(JSON.stringify({ file: path, ...restored }))
    else for (const line of told(restored, placeOf(values))) console.error(line[language])
    return restored.tenants.some(isWanting) ? exit.wanting : exit.done
  },
}

const doing = {
  checking: { vi: 'byte đã kiểm tra', en: 'bytes checked' },
  loading: { vi: 'byte đã nạp', en: 'bytes loaded' },
}

function sourcesOf(values: Values): NewerSource[] {
  const named = (values['newer'] ?? []) as string[]
  if (named.length === 0 && values['take-newer'] === true) {
    throw new UsageError({
      vi: '--take-newer cần --newer ĐỊA-CHỈ hoặc --newer THƯ-MỤC.',
      en: '--take-newer needs --newer URL or --newer DIR.',
    })
  }
  return named.map(sourceOf)
}

function sourceOf(name: string): NewerSource {
  const url = URL.canParse(name) ? new URL(name) : null
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) {
    const site = siteSource(url)
    return { name, read: (path, most) => site.read(path, most) }
  }
  if (!existsSync(name) || !statSync(name).isDirectory()) {
    throw new UsageError({
      vi: `--newer nhận một địa chỉ http(s) hoặc một thư mục; không có thư mục ${name}.`,
      en: `--newer takes an http(s) address or a folder; there is no folder ${name}.`,
    })
  }
  const folder = directorySource(name)
  return { name, read: (path, most) => folder.read(path, most) }
}

type Tenant = Restored['tenants'][number]

const lacks = ({ newer }: Tenant): boolean =>
  newer !== null && !newer.taken && Object.keys(newer.missing).length > 0
const isWanting = (tenant: Tenant): boolean => tenant.blocked !== null || lacks(tenant)

function told({ takenAt, rows, tenants }: Restored, place: string): Phrase[] {
  return [
    {
      vi: `Đã khôi phục vào ${place}: ${rows} dòng, như sổ đứng lúc ${takenAt}.`,
      en: `Restored into ${place}: ${rows} rows, as the register stood at ${takenAt}.`,
    },
    ...tenants.flatMap(tenant => [
      logLine(tenant),
      ...withdrawnLines(tenant),
      ...shutOutLines(tenant),
      ...newerLines(tenant),
      ...signingLines(tenant),
    ]),
    ...(tenants.some(({ newer, blocked }) => newer === null && blocked === null) ? [lookElsewhere] : []),
    ...(tenants.some(({ witnesses }) => witnesses > 0) ? [askTheWitnesses] : []),
    {
      vi: 'Phiên đăng nhập và đường dẫn cũ không được khôi phục: camket sign-in tạo đường dẫn mới.',
      en: 'Old sessions and links were not restored: camket sign-in makes a new link.',
    },
  ]
}

/** An old key folder restored beside an old backup agrees with it: only somebody outside knows of what came after. */
const lookElsewhere: Phrase = {
  vi: 'Nếu sau bản sao lưu này còn công bố gì, trước khi công bố tiếp hãy so với một bản công khai bên ngoài: camket restore … --newer ĐỊA-CHỈ|THƯ-MỤC.',
  en: 'If anything was published after this backup, compare with a public copy outside before you publish: camket restore … --newer URL|DIR.',
}

const askTheWitnesses: Phrase = {
  vi: 'Từ lúc khôi phục chưa hỏi nhân chứng nào. Trước khi công bố tiếp hãy chạy camket witness ask: lệnh này cho biết họ có thấy nhiều hơn, hay thấy khác bản này không.',
  en: 'The witnesses have not been asked since. Before you publish run camket witness ask: it tells whether they have seen more than this, or something else.',
}

function logLine({ tenant, size, root }: Tenant): Phrase {
  return {
    vi: `  ${tenant}: ${size} mục, đã tính lại; gốc ${root}`,
    en: `  ${tenant}: ${size} entries, computed again; root ${root}`,
  }
}

function withdrawnLines({ withdrawnAgain: n }: Tenant): Phrase[] {
  if (n === 0) return []
  return [
    {
      vi: `    ${n} bản ghi bị thu hồi sau khi sao lưu đã được thu hồi lại, theo sổ thu hồi trong thư mục khóa.`,
      en: `    ${n} records that were withdrawn after the backup are withdrawn again, by the ledger of withdrawals in the key folder.`,
    },
  ]
}

/** Who would come in again by what the backup knows; and that nobody knows more than the key folder. */
function shutOutLines({ shutOutAgain: { disabled, seatsEnded, proofsGone } }: Tenant): Phrase[] {
  const listed = (logins: readonly string[], words: Phrase): Phrase[] => {
    const names = logins.join(', ')
    return names === '' ? [] : [{ vi: `    ${words.vi}: ${names}`, en: `    ${words.en}: ${names}` }]
  }
  return [
    ...listed(disabled, {
      vi: 'Tài khoản bị khoá sau khi sao lưu, nay khoá lại',
      en: 'Accounts that were disabled after the backup are disabled again',
    }),
    ...listed(seatsEnded, {
      vi: 'Vai trò bị chấm dứt sau khi sao lưu, nay chấm dứt lại',
      en: 'Seats that were taken after the backup are taken again',
    }),
    ...listed(proofsGone, {
      vi: 'Cách đăng nhập đã đổi sau khi sao lưu; bản cũ không mở được nữa, cần lời mời mới (camket invite TÊN --again)',
      en: 'Ways to sign in that changed after the backup open nothing; a new invitation is needed (camket invite LOGIN --again)',
    }),
    {
      vi: '    Hãy xem lại trang Tài khoản: ai bị khoá sau khi bản lưu của thư mục khóa được làm thì ở đây không biết, và lại vào được.',
      en: '    Look at the Accounts page: whoever was disabled after this copy of the key folder was made is not known here, and comes in again.',
    },
  ]
}

function newerLines({ newer, size }: Tenant): Phrase[] {
  if (newer === null) return []
  const { source, missing, plans, taken } = newer
  const kinds = kindsOf(missing)
  if (kinds.en === '') {
    return [
      {
        vi: `    ${source} không có gì mới hơn (${newer.size}).`,
        en: `    ${source} has nothing newer (${newer.size}).`,
      },
    ]
  }
  if (!taken) {
    return [
      {
        vi: `    ${source} có ${newer.size} mục; ở đây thiếu: ${kinds.vi}. Để đưa vào: khôi phục lại vào một thư mục mới khác (chuyển thư mục khóa sang đó) với --take-newer.`,
        en: `    ${source} has ${newer.size} entries; missing here: ${kinds.en}. To bring them in: restore once more into another new folder (move the key folder there) with --take-newer.`,
      },
    ]
  }
  return [
    {
      vi: `    Đã đưa vào từ ${source}: ${kinds.vi}; sổ nay có ${size} mục.`,
      en: `    Brought in from ${source}: ${kinds.en}; the register now has ${size} entries.`,
    },
    ...newPlanLines(plans),
  ]
}

function kindsOf(missing: NonNullable<Tenant['newer']>['missing']): Phrase {
  const list = (language: keyof Phrase) =>
    Object.entries(missing)
      .map(([kind, n]) => `${recordKindNames[kind as RecordKind][language]} (${n})`)
      .join(', ')
  return { vi: list('vi'), en: list('en') }
}

function newPlanLines(plans: readonly string[]): Phrase[] {
  if (plans.length === 0) return []
  const names = plans.join(', ')
  return [
    {
      vi: `    Kế hoạch mới chỉ có phần công khai: ${names}. Bản nháp cũ của chúng trong văn phòng đừng công bố lần nữa.`,
      en: `    Of new plans only the public side is here: ${names}. Do not publish old drafts of them a second time.`,
    },
  ]
}

function signingLines({ tenant, blocked }: Tenant): Phrase[] {
  if (blocked === null) return []
  const why = logRefusals[blocked.code]
  const head = {
    vi: `  ${tenant}: CHƯA KÝ ĐƯỢC. ${fill(why.vi, blocked.values)}`,
    en: `  ${tenant}: SIGNING IS BLOCKED. ${fill(why.en, blocked.values)}`,
  }
  if (blocked.code !== 'below-signed-head' && blocked.code !== 'beside-signed-head') return [head]
  return [
    head,
    {
      vi: '    Đừng công bố gì. Nếu không có bản sao lưu mới hơn: tìm một bản sao công khai mới hơn (tòa soạn, trường đại học, nhân chứng), khôi phục lại vào một thư mục mới khác (chuyển thư mục khóa sang đó) với --newer … --take-newer.',
      en: '    Publish nothing. Without a newer backup: find a newer public copy (a newspaper, a university, a witness), restore once more into another new folder (move the key folder there) with --newer … --take-newer.',
    },
  ]
}
