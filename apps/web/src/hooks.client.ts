import { rememberTyped } from '#lib/office/typed-early.ts'

/** Runs before a page's script takes its fields over. */
export const init = (): void => rememberTyped(document)
