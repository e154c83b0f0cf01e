/** Where mails of several parts stand in one line: only one of them is on its way at a time. */
export type Line = {
  /** Does the work when its turn has come, after whoever asked before. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

export function newLine(): Line {
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn(work) {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
