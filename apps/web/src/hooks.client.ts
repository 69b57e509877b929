import type { ClientInit } from '@sveltejs/kit'
import { rememberTyped } from '#lib/office/typed-early.ts'

export const init: ClientInit = () => rememberTyped(document)
