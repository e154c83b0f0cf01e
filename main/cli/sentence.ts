import type { Problem } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/index.ts'

/** The sentence of a failure, with the server's own words or the place of an unexpected error where there are any. */
export function sentenceOf(problem: Problem, words: Words): string {
  const { serverWords, where, seconds, file, desk } = problem.details
  return [
    problem.code === 'too_many_attempts' && seconds
      ? words.office.unlock.wait(Number(seconds))
      : problem.code === 'log_import_elsewhere' && desk
        ? words.statistics.desks.elsewhere(String(desk))
        : words.errors[problem.code],
    ...(serverWords ? [words.cli.serverSaid(String(serverWords))] : []),
    ...(file ? [`(${file})`] : []),
    ...(where ? [`(${where})`] : []),
  ].join(' ')
}
