import { seedCalendar } from '@camket/services/commitments/calendar/seedCalendar'
import { createTenant } from '@camket/services/people/createTenant'
import { usualTimeZone } from '@camket/domain/people/time-zone'
import { commandLine } from '@camket/domain/kernel/author'
import { exit, UsageError, type Command, type ExitCode } from '../command.ts'
import { valueOf } from '../refusals.ts'
import { registerOptions, withRegister } from '../register.ts'

export const tenant: Command = {
  options: {
    name: { type: 'string' },
    origin: { type: 'string' },
    'time-zone': { type: 'string' },
    data: registerOptions.data,
  },
  help: {
    vi: `camket tenant MÃ --name TÊN [--origin ĐỊA-CHỈ] [--data THƯ-MỤC]: lập sổ của một ban chỉ đạo

  camket tenant an-giang --name "tỉnh An Giang"                  trả lời ở mọi địa chỉ chưa có sổ riêng; chỉ một sổ như vậy
                                                                 (tỉnh ví dụ là một: khởi động với --no-example)
  camket tenant hue --name "thành phố Huế" --origin https://hue.example.vn
                                                                 một ban chỉ đạo, một địa chỉ, một sổ

Chạy lại lần nữa không thay đổi gì. Sau đó: camket sign-in --as-tenant MÃ
  --origin ĐỊA-CHỈ   https://tên-máy, có thể thêm cổng, phía sau không có gì; đặt tên cho sổ, không đổi được
  --time-zone VÙNG   mặc định Asia/Ho_Chi_Minh: ngày của sổ tính theo giờ này
Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket tenant ID --name NAME [--origin URL] [--data DIR]: makes the register of one committee

  camket tenant an-giang --name "tỉnh An Giang"                  answers wherever no other has an address of its own; one
                                                                 such at most (the example is one: --no-example)
  camket tenant hue --name "thành phố Huế" --origin https://hue.example.vn
                                                                 one committee, one address, one register

Running it again changes nothing. Then: camket sign-in --as-tenant ID
  --origin URL       https://host, with a port where needed and nothing after it; it names the log and stays
  --time-zone ZONE   Asia/Ho_Chi_Minh unless told: the register's days are counted in it
Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run({ words: [id], values }): Promise<ExitCode> {
    const name = values['name']
    if (id === undefined || typeof name !== 'string' || name.trim() === '') {
      throw new UsageError({
        vi: 'cần mã và tên: camket tenant an-giang --name "tỉnh An Giang"',
        en: 'an id and a name are needed: camket tenant an-giang --name "tỉnh An Giang"',
      })
    }
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(id)) {
      throw new UsageError({
        vi: `mã “${id}” chỉ được có chữ thường không dấu, chữ số và gạch nối, ví dụ an-giang.`,
        en: `the id “${id}” may only have small letters without marks, digits and hyphens, such as an-giang.`,
      })
    }
    return withRegister(
      values,
      async register => {
        const door = { register, tenant: id, author: commandLine, now: new Date() }
        const origin = typeof values['origin'] === 'string' ? values['origin'] : null
        const timeZone = typeof values['time-zone'] === 'string' ? values['time-zone'] : usualTimeZone
        valueOf(await createTenant(door, { name: name.normalize('NFC').trim(), origin, timeZone }))
        valueOf(await seedCalendar(door))
        console.log(id)
        return exit.done
      },
      { mayMake: true },
    )
  },
}
