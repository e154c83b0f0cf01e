import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PersonalMark } from '../../shared/answers/personal-data.ts'
import { Problem, problemOf } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/index.ts'
import { decodeText } from '../characters/decode-text.ts'
import { startPersonalDataFinder } from '../personal-data/finder.ts'
import { forkUnderNode } from '../processes/fork.ts'
import { workerFiles } from '../worker-files.ts'
import type { CommandCall } from './command.ts'
import { complain, onOneLine, print, printJson } from './output.ts'
import { sentenceOf } from './sentence.ts'
import { readWriterFields } from './writer-fields.ts'

/** `desk find-personal`: marks what may be personal in files of text, one line a file in order; a file that cannot be read does not keep it from the others. */
export async function findPersonal({ options, files, words }: CommandCall): Promise<number> {
  const fields = options.fields === undefined ? {} : await readWriterFields(options.fields, words)
  const finder = startPersonalDataFinder(forkUnderNode(workerFiles().personalDataProcess))
  let unread = 0
  try {
    for (const path of files) {
      try {
        const text = await textOf(path)
        const marks = await finder.find(text, fields[basename(path)])
        await (options.json ? printJson({ file: basename(path), marks }) : print(asText(path, text, marks, words)))
      } catch (error) {
        unread += 1
        complain(
          error instanceof Problem
            ? words.cli.personal.unread(path, sentenceOf(problemOf(error), words))
            : words.cli.unreadableFile(path),
        )
      }
    }
  } finally {
    finder.close()
  }
  return unread === 0 ? 0 : 1
}

/** In bytes: beyond the finder's own limit in any encoding. */
const largestFile = 4_400_000

/** The text of a file, a mark of the byte order kept, so that places in it are places of the file. Throws where it cannot be read. */
async function textOf(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > largestFile) throw new Problem('text_too_long', { most: largestFile })
  const bytes = await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decodeText(bytes, '').text
  }
}

function asText(path: string, text: string, marks: readonly PersonalMark[], words: Words): string {
  const { kinds, levels, reasons } = words.answers.marks
  return [
    `== ${onOneLine(basename(path))}`,
    ...marks.map(
      ({ start, end, kind, level, why }) =>
        `${onOneLine(text.slice(start, end))}  ${kinds[kind]}, ${levels[level]}: ${reasons[why]}`,
    ),
    '',
  ].join('\n')
}
