import { isPictureType } from '@camket/domain/progress/file-types'

/**
 * Headers of a file that a stranger brought: its own type and no guess at another, pictures shown and all else saved, and
 * nothing in it may run or load anything where a browser opens it all the same.
 */
export function evidenceHeaders({ type, name }: { type: string; name: string }): Record<string, string> {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const how = isPictureType(type) ? 'inline' : 'attachment'
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-disposition': `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
}

/** RFC 8187: what encodeURIComponent leaves but the header's grammar does not allow is escaped too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
