// The one part of signing in that needs script: the browser's own dialogue of a passkey.
import { deserialize } from '$app/forms'
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

export type Use = 'make' | 'prove'

/** How a dialogue ended that was not finished; `away` when the page itself has to be left first. */
export type Stopped =
  { readonly why: 'stopped' | 'held' } | { readonly why: 'refused'; readonly text: string }

export const canUsePasskeys = browserSupportsWebAuthn

type Begun = { readonly options: unknown; readonly ceremony: string }

/**
 * Asks the server for a challenge, the device for its answer, and sends the form with both in it. Gives back what stopped it;
 * a page that is left gives nothing.
 */
export async function usePasskey(form: HTMLFormElement, begin: string, use: Use): Promise<Stopped | null> {
  const begun = await ask(begin)
  if ('why' in begun) return begun
  const answer = await answerOf(begun.options, use)
  if (typeof answer === 'object' && 'why' in answer) return answer
  put(form, 'ceremony', begun.ceremony)
  put(form, 'response', answer)
  form.submit()
  return null
}

async function ask(address: string): Promise<Begun | Stopped> {
  const response = await fetch(address, {
    method: 'POST',
    body: new FormData(),
    headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
  })
  const result = deserialize<Begun, { problems: ReadonlyArray<{ text: string }> }>(await response.text())
  if (result.type === 'success' && result.data !== undefined) return result.data
  if (result.type === 'redirect') window.location.assign(result.location.replace(/\?\/held&/, '?'))
  const text = result.type === 'failure' ? (result.data?.problems[0]?.text ?? '') : ''
  return text === '' ? { why: 'stopped' } : { why: 'refused', text }
}

async function answerOf(options: unknown, use: Use): Promise<string | Stopped> {
  try {
    const answer =
      use === 'make'
        ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
    return JSON.stringify(answer)
  } catch (error) {
    const isHeld =
      error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
    return { why: isHeld ? 'held' : 'stopped' }
  }
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}
