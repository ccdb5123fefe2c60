/** Runs bodies one after the other, in the order asked; a body that throws does not stop the next. */
export function createQueue(): <T>(body: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (body) => {
    const result = last.then(body, body)
    last = result.catch(() => undefined)
    return result
  }
}
