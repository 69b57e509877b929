export { UnreadableFile, readFailures } from './document.ts'
export type { Progress, ReadFailure, SourceBlock, SourceDocument } from './document.ts'
