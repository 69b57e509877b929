/** Calls `over` once when more than `seconds()` have gone by on the clock; the answer stops the watch. */
export function watchTime(seconds: () => number, over: () => void): () => void {
  const begun = performance.now()
  const timer = setInterval(() => {
    if (performance.now() - begun <= seconds() * 1000) return
    clearInterval(timer)
    over()
  }, 100)
  return () => clearInterval(timer)
}
