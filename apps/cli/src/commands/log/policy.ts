import { readFile } from 'node:fs/promises'
import { fill } from '@camket/domain/kernel/language'
import { publishedPolicy } from '@camket/services/publication/witness/publishedPolicy'
import { setPolicy } from '@camket/services/publication/witness/setPolicy'
import { exit, UsageError, type Command, type ExitCode } from '../../command.ts'
import { refusedWith, valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'
import { words } from './witness-words.ts'

export const policy: Command = {
  options: registerOptions,
  help: words.policyHelp,
  async run({ words: [file], values, language }): Promise<ExitCode> {
    const text = file === undefined ? null : await textOf(file)
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      if (text !== null) {
        const set = await setPolicy(door, { policy: text })
        if (!set.ok && set.refusals.some(({ code }) => code === 'bad-policy'))
          throw new UsageError(refusedWith(set.refusals).lines[0]!)
        const { witnesses } = valueOf(set)
        console.error(fill(words.policySet[language], { witnesses }))
        return exit.done
      }
      const standing = await publishedPolicy(door)
      if (standing === null) console.error(words.noPolicy[language])
      else process.stdout.write(standing)
      return standing === null ? exit.wanting : exit.done
    })
  },
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const told = { file, why: (error as NodeJS.ErrnoException).code ?? '' }
    throw new UsageError({ vi: fill(words.cannotRead.vi, told), en: fill(words.cannotRead.en, told) })
  }
}
