import { AsyncLocalStorage } from 'node:async_hooks'

/** The address of the request that is being answered, for what stands too deep to be handed it. */
export const askedAddress = new AsyncLocalStorage<URL>()
