import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Page as RecognisedPage, type Worker } from 'tesseract.js'

/** Where the language data lies: in a package of ours, so that nothing is ever fetched. */
const languageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
)

/** Starts one recogniser of printed Vietnamese in a thread of its own. The caller terminates it. */
export async function startRecogniser(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, preserve_interword_spaces: '1' })
  return worker
}

/** Recognises one picture; gives its lines with words, boxes and confidence. */
export async function recognise(worker: Worker, picture: Buffer, dotsPerInch: number): Promise<RecognisedPage> {
  await worker.setParameters({ user_defined_dpi: String(Math.round(dotsPerInch)) })
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false })
  return data
}
