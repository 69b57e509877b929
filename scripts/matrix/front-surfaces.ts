// What the HTTP front answers itself, and what its other path literals are for.
import type { Surfaces } from './surface.ts'

export const frontSurfaces: Surfaces = {
  '/verify.html': { sees: 'anyone', because: 'the page that checks; the same file lies in every copy' },
  '/witness/add-checkpoint': {
    sees: 'nobody',
    does: { POST: 'anyone' },
    because: 'a log whose key the operator named hands in a signed checkpoint; nothing else is taken',
  },
  '/_app/': { sees: 'anyone', because: 'styles and script of the pages, the same for everybody' },
}

/** Each path literal of the front, with the surface it leads to, or why it leads to none of its own. */
export const frontLiterals: Readonly<Record<string, { readonly to: string } | { readonly none: string }>> = {
  '/witness/add-checkpoint': { to: '/witness/add-checkpoint' },
  '/^\\/(witness\\/)?add-checkpoint$/': { to: '/witness/add-checkpoint' },
  '/^\\/verify\\.html(\\?|$)/': { to: '/verify.html' },
  '/_app/': { to: '/_app/' },
  '/^\\/(en\\/)?office(?![^/?])/': { none: 'office answers are never kept' },
  '/^\\/(?:en\\/)?office(?=[/?])(.*)$/': { none: 'which forms bring a file' },
  '/^\\/bodies\\/import\\?\\/(?:show|confirm)(?![^&=])/': { none: 'how much a list of bodies may weigh' },
  '/^\\/work\\/[^/?]+\\/claim\\/[^/?]+\\?\\/attach(?![^&=])/': { none: 'how much evidence may weigh' },
  '/^\\/reviews\\/[^/?]+\\?\\/attach(?![^&=])/': { none: 'how much evidence of a review may weigh' },
  '/^\\/inspections\\/[^/?]+(?:\\/findings\\/[^/?]+)?\\?\\/attach(?![^&=])/': {
    none: 'how much evidence of a visit or a finding may weigh',
  },
  '/^\\/actions\\/[^/?]+\\?\\/attach(?![^&=])/': { none: 'how much evidence of a task done may weigh' },
  '/^\\/field\\/send(?![^?])/': { none: 'how much may weigh what was written without a line' },
  '/^(\\/en)?\\/office(?!\\/sign-in)(?![^/?])/': {
    none: 'strangers who send much are led to the sign-in page',
  },
  '/^\\/(en\\/)?doubt(?![^/?])/': { none: 'answers of the counter are never kept' },
  '/^\\/(?:en\\/)?doubt\\/write\\?\\/hand(?![^&=])/': { none: 'how much a doubt may weigh, and for whom' },
  '/^\\/(?:en\\/)?office\\/sign-in\\?\\/password(?![^&=])/': {
    none: 'passwords beyond the budget are answered before any page',
  },
  '/^\\/(en\\/)?evidence\\//': { none: 'files of evidence are sent on and not kept in memory' },
  '/^\\/(en\\/)?(log|tables|records)\\//': { none: 'files of the record have no parameters' },
}
