/** What a form brought back from the browser's dialogue; what is no JSON object is left to the services to refuse. */
export function passkeyAnswer(form: FormData): { ceremony: string; response: unknown } {
  const ceremony = String(form.get('ceremony') ?? '')
  try {
    return { ceremony, response: JSON.parse(String(form.get('response') ?? '')) }
  } catch {
    return { ceremony, response: null }
  }
}
