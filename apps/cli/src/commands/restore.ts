import { resolve } from 'node:path'
import { restoreRegister, type RestoredTenant } from '@camket/services/publication/keeping/restoreRegister'
import type { Phrase } from '@camket/domain/kernel/language'
import { exit, type Command, type ExitCode } from '../command.ts'
import { fileOf, keptOrThrow, keysOf, openWholeOf, placeOf } from '../keeping.ts'
import { progressBar } from '../progress-bar.ts'
import { refuseUnusableFolder, registerOptions } from '../register.ts'

export const restore: Command = {
  options: { json: { type: 'boolean' }, data: registerOptions.data },
  help: {
    vi: `camket restore TỆP --data THƯ-MỤC [--json]: đưa một bản sao lưu vào một sổ đăng ký trống

  camket restore so-2026-11-26.camket --data /srv/camket     thư mục mới, hoặc chỉ có thư mục keys
  DATABASE_URL=… camket restore so.camket                    cơ sở dữ liệu riêng, còn trống

Hoặc khôi phục đủ, hoặc không thay đổi gì. Sau khi nạp, mọi bản ghi, gốc của sổ và chữ ký được tính lại.
Chương trình không ký dưới hay bên cạnh lần ký cuối ghi trong thư mục khóa.
Mã thoát: 0 xong · 1 đã khôi phục nhưng chưa ký được · 2 tệp hỏng hoặc lệnh sai · 3 bị từ chối`,
    en: `camket restore FILE --data DIR [--json]: puts a backup into an empty register

  camket restore register-2026-11-26.camket --data /srv/camket     a new folder, or one with the key folder alone
  DATABASE_URL=… camket restore register.camket                    a database of one's own, still empty

Everything is restored, or nothing is changed. After loading, every record, the log's root and its signatures are
computed again. The program does not sign below or beside the last head that the key folder says was signed.
Exit codes: 0 done · 1 restored, but signing is blocked · 2 bad file or usage · 3 refused`,
  },
  async run({ language, words, values }): Promise<ExitCode> {
    const path = resolve(fileOf(words, 'restore'))
    const bar = progressBar(path, language)
    const doing = {
      checking: { vi: 'byte đã kiểm tra', en: 'bytes checked' },
      loading: { vi: 'byte đã nạp', en: 'bytes loaded' },
    }
    const result = await restoreRegister({
      path,
      place: placeOf(values),
      now: new Date(),
      keys: keysOf(values),
      open: () => {
        refuseUnusableFolder(values)
        return openWholeOf(values)
      },
      onProgress: ({ what, done, of }) => bar.report({ what: doing[what][language], done, of }),
    }).finally(() => bar.clear())
    const restored = keptOrThrow(result)
    if (values['json'] === true) console.log(JSON.stringify({ file: path, ...restored }))
    else for (const line of told(restored, placeOf(values))) console.error(line[language])
    return restored.tenants.some(isBlocked) ? exit.wanting : exit.done
  },
}

const isBlocked = ({ guard, hasKey }: RestoredTenant): boolean =>
  guard.state === 'ahead' || guard.state === 'beside' || hasKey === false

type Restored = Extract<Awaited<ReturnType<typeof restoreRegister>>, { ok: true }>['value']

function told({ takenAt, rows, tenants }: Restored, place: string): Phrase[] {
  return [
    {
      vi: `Đã khôi phục vào ${place}: ${rows} dòng, như sổ đứng lúc ${takenAt}.`,
      en: `Restored into ${place}: ${rows} rows, as the register stood at ${takenAt}.`,
    },
    ...tenants.flatMap(tenant => [logLine(tenant), ...signingLines(tenant)]),
    {
      vi: 'Phiên đăng nhập và đường dẫn cũ không được khôi phục: camket sign-in tạo đường dẫn mới.',
      en: 'Old sessions and links were not restored: camket sign-in makes a new link.',
    },
  ]
}

function logLine({ tenant, size, root }: RestoredTenant): Phrase {
  return {
    vi: `  ${tenant}: ${size} bản ghi công khai, đã tính lại${root === null ? '' : `; gốc ${root}`}`,
    en: `  ${tenant}: ${size} public records, computed again${root === null ? '' : `; root ${root}`}`,
  }
}

function signingLines({ tenant, size, guard, hasKey }: RestoredTenant): Phrase[] {
  const lines: Phrase[] = []
  if (guard.state === 'ahead') {
    lines.push({
      vi: `  ${tenant}: CHƯA KÝ ĐƯỢC. Thư mục khóa đã ký ${guard.size} bản ghi, bản sao lưu chỉ có ${size}: thiếu ${guard.size - size}. Đừng công bố gì thêm. Xóa sổ vừa khôi phục, rồi khôi phục lại kèm bản mới hơn: --newer ĐỊA-CHỈ-HOẶC-THƯ-MỤC --take-newer (bản sao công khai, tòa soạn, người làm chứng).`,
      en: `  ${tenant}: SIGNING IS BLOCKED. The key folder signed ${guard.size} records, the backup has ${size}: ${guard.size - size} are missing. Publish nothing. Remove the register just restored and restore again with what is newer: --newer URL-OR-DIR --take-newer (a mirror, a newspaper, a witness).`,
    })
  }
  if (guard.state === 'beside') {
    lines.push({
      vi: `  ${tenant}: CHƯA KÝ ĐƯỢC. Thư mục khóa đã ký một sổ khác ở ${guard.size} bản ghi: bản sao lưu này hoặc thư mục khóa này không phải của nhau. Đừng công bố gì; tìm đúng cặp bản sao lưu và thư mục khóa.`,
      en: `  ${tenant}: SIGNING IS BLOCKED. The key folder signed another log of ${guard.size} records: this backup and this key folder do not belong together. Publish nothing; find the pair that does.`,
    })
  }
  if (hasKey === false) {
    lines.push({
      vi: `  ${tenant}: không có khóa ký trong thư mục khóa. Chép thư mục khóa đã cất riêng về chỗ cũ trước khi công bố.`,
      en: `  ${tenant}: the signing key is not in the key folder. Put the key folder that was kept apart back in its place before publishing.`,
    })
  }
  return lines
}
