// On a slow line people type before the script of a page has arrived; its start writes the served values over theirs.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const kept = new Map<Field, string | boolean | readonly string[]>()
/** Parts that fold: a page's start closes what was opened before it. */
const folds = new Map<HTMLDetailsElement, boolean>()

/** Remembers what was typed or chosen, now and until it is given back; to be called before the page's script takes the fields over. */
export function rememberTyped(page: Document): void {
  for (const field of page.querySelectorAll<Field>('input, textarea, select')) remember(field)
  for (const fold of page.querySelectorAll('details')) folds.set(fold, fold.open)
  for (const type of heard) page.addEventListener(type, hear, true)
}

const heard = ['input', 'change', 'click']

/** Puts it back and tells whatever listens to the fields. */
export function giveBackTyped(): void {
  for (const type of heard) document.removeEventListener(type, hear, true)
  for (const [fold, isOpen] of folds) if (fold.isConnected) fold.open = isOpen
  folds.clear()
  for (const [field, value] of kept) {
    if (!field.isConnected) continue
    setValue(field, value)
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
  }
  kept.clear()
}

// The script starts, and then waits for its parts: on a slow line that too is time to type in.
function hear({ target, type }: Event): void {
  // The click comes before the part unfolds; that it has is said so late that the page may have closed it again.
  const fold = target instanceof Element ? target.closest('summary')?.parentElement : null
  if (type === 'click' && fold instanceof HTMLDetailsElement) folds.set(fold, !fold.open)
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  if (isField) remember(target)
}

/** The last touched stands last: of the buttons of one group it is the one that holds. */
function remember(field: Field): void {
  kept.delete(field)
  if (isChanged(field)) kept.set(field, valueOf(field))
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
}

function isChanged(field: Field): boolean {
  if (isTicked(field)) return field.checked !== field.defaultChecked
  if (field instanceof HTMLSelectElement) {
    return [...field.options].some(option => option.selected !== option.defaultSelected && option.selected)
  }
  if (/^(file|hidden|submit|button)$/.test(field.type)) return false
  return field.value !== field.defaultValue
}

function valueOf(field: Field): string | boolean | readonly string[] {
  if (isTicked(field)) return field.checked
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(option => option.value)
  return field.value
}

function setValue(field: Field, value: string | boolean | readonly string[]): void {
  if (isTicked(field)) field.checked = value === true
  else if (field instanceof HTMLSelectElement && typeof value === 'object') {
    for (const option of field.options) option.selected = value.includes(option.value)
  } else field.value = String(value)
}
