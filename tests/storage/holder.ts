// A process that opens a register, says so, and holds it until its input ends; or dies by kill -9 at a named step.
//   node holder.ts '{"dataDir":"…"}' ['step']
import { openDatabase } from '../../packages/storage/src/open.ts'

const [place = '{}', dieAt = ''] = process.argv.slice(2)
const database = await openDatabase({
  ...(JSON.parse(place) as { dataDir: string }),
  onStep: step => {
    console.log(`step ${step}`)
    if (step === dieAt) process.kill(process.pid, 'SIGKILL')
  },
})
console.log('open')
process.stdin.resume()
process.stdin.on('end', () => void database.close())
