// Opens the register that a command works on, and the tenant in it.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { commandLine } from '@camket/domain/kernel/author'
import type { Door, Register } from '@camket/services/kernel/door'
import { theRegister } from '@camket/services/kernel/register'
import { UsageError, type Values } from './command.ts'
import { dataFolder } from './data-folder.ts'

export const registerOptions = {
  data: { type: 'string' },
  'as-tenant': { type: 'string' },
} as const

/** Works on the register and closes it again, also after a failure: an open pool would keep the process alive. */
export async function withRegister<Result>(
  values: Values,
  work: (register: Register) => Promise<Result>,
): Promise<Result> {
  const register = await openRegister(values)
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

/** `--data` names an embedded database even where DATABASE_URL is set. */
export async function openRegister(values: Values): Promise<Register> {
  const embedded = typeof values['data'] === 'string' || !process.env['DATABASE_URL']
  if (!embedded) return theRegister(process.env)
  const folder = dataFolder(values)
  refuseUnusableFolder(folder)
  return theRegister({ CAMKET_DATA: folder })
}

/** Tried before a server is started on it, so that the answer names the folder. */
function refuseUnusableFolder(folder: string): void {
  try {
    makeFolder(resolve(folder))
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError({
      vi: `không dùng được thư mục dữ liệu ${folder} (${why}). Chọn thư mục khác bằng --data, hoặc cấp quyền ghi.`,
      en: `the data folder ${folder} cannot be used (${why}). Choose another with --data, or grant the right to write.`,
    })
  }
}

/** Step by step: the runtime's own recursive call never ends where a parent exists and refuses children (as /proc does). */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** The tenant named with `--as-tenant`, or the only one there is. */
export async function tenantOf(register: Register, values: Values): Promise<string> {
  const tenants = await register.tenants()
  const asked = values['as-tenant']
  const found = typeof asked === 'string' ? tenants.find(({ tenant }) => tenant === asked) : tenants[0]
  const known = tenants.map(({ tenant }) => tenant).join(', ')
  if (typeof asked === 'string' && found === undefined) {
    throw new UsageError({
      vi: `không có đơn vị “${asked}”. Hiện có: ${known || 'chưa có'}.`,
      en: `there is no tenant “${asked}”. There are: ${known || 'none'}.`,
    })
  }
  if (found === undefined) {
    throw new UsageError({
      vi: 'chưa có đơn vị nào trong sổ; chạy “camket start” một lần để tạo.',
      en: 'the register has no tenant yet; run “camket start” once to make one.',
    })
  }
  if (typeof asked !== 'string' && tenants.length > 1) {
    throw new UsageError({
      vi: `có nhiều đơn vị: ${known}. Chọn một bằng --as-tenant.`,
      en: `there are several tenants: ${known}. Choose one with --as-tenant.`,
    })
  }
  return found.tenant
}

/** The door of the command line: its own author, the present time. */
export async function commandDoor(register: Register, values: Values): Promise<Door> {
  return { register, tenant: await tenantOf(register, values), author: commandLine, now: new Date() }
}
