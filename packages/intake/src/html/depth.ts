const neverOpen = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    // These close by themselves when the next one begins.
    'p li td th tr tbody thead tfoot dt dd option optgroup colgroup html head body'
  ).split(' '),
)

/** How deep the markup nests at most, counted on the tags before any tree is built: parsers take quadratic time on deep trees. */
export function deepestNesting(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name, end] of markup.matchAll(/<(\/?)([a-z][a-z0-9:-]*)\b[^<>]*?(\/?)>/giu)) {
    if (neverOpen.has(name!.toLowerCase()) || end === '/') continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
