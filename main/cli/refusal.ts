/** A failure that the command line words by itself: sentences for people, and the exit code (1 failed, 2 wrongly called). */
export class Refusal extends Error {
  readonly sentences: readonly string[]
  readonly exitCode: 1 | 2

  constructor(sentences: string | readonly string[], exitCode: 1 | 2 = 1) {
    super('refused')
    this.name = 'Refusal'
    this.sentences = typeof sentences === 'string' ? [sentences] : sentences
    this.exitCode = exitCode
  }
}
