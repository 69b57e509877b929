import { rebuildPortal } from '@camket/services/publication/rebuildPortal'
import { exit, type Command, type ExitCode } from '../command.ts'
import { valueOf } from '../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../register.ts'

export const rebuild: Command = {
  options: { json: { type: 'boolean' }, ...registerOptions },
  help: {
    vi: `camket rebuild [--as-tenant ĐƠN-VỊ] [--data THƯ-MỤC]: dựng lại các bảng của cổng công khai từ bản ghi

  camket rebuild                 danh sách, bộ lọc, tìm kiếm được làm lại; bản ghi công khai không đổi
  camket rebuild --as-tenant hue sổ của một ban chỉ đạo

Dùng khi nghi danh sách không khớp với bản ghi. Trong lúc dựng lại, người đọc vẫn thấy bản cũ.
Mã thoát: 0 xong · 3 bị từ chối`,
    en: `camket rebuild [--as-tenant TENANT] [--data DIR]: makes the portal's tables again from the records

  camket rebuild                 lists, filters and search are made anew; public records do not change
  camket rebuild --as-tenant hue the register of one committee

For when a list is doubted to agree with the records. Readers see the old tables until the new ones are ready.
Exit codes: 0 done · 3 refused`,
  },
  async run({ language, values }): Promise<ExitCode> {
    return withRegister(values, async register => {
      const { records } = valueOf(await rebuildPortal(await commandDoor(register, values)))
      const words = {
        vi: `Đã dựng lại từ ${records} bản ghi.`,
        en: `Made again from ${records} records.`,
      }
      if (values['json'] === true) console.log(JSON.stringify({ records }))
      else console.error(words[language])
      return exit.done
    })
  },
}
