import { useCallback, useMemo, useState } from 'react'
import { type ErrorCode, Problem, problemOf } from '../../../shared/errors.ts'
import type { Letter } from '../../../shared/letters/letter.ts'
import { filesWithin, mostFileOctets, type ReplyFile } from '../../../shared/letters/reply-files.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { client, useQuery } from '../../client.ts'
import { drawPicture } from '../../ui/draw-picture.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useWords } from '../../ui/language.tsx'
import type { DraftText } from './autosave.ts'

/** The files of the reply that is being written; they live in the desk, and only their rows are here. */
export type Files = {
  list: readonly ReplyFile[]
  octets: number
  /** Octets of files that the mail server takes, once it is known; and whether it says so itself. */
  most: { octets: number; said: boolean } | null
  /** How many are being attached. */
  adding: number
  refused: readonly { name: string; code: ErrorCode }[]
  tooLarge: boolean
  /** Asks which files of this computer. */
  choose: () => void
  /** Attaches files that were dropped, or pasted: of those, pictures are scaled. */
  add: (files: readonly File[], how: 'dropped' | 'pasted') => void
  remove: (file: ReplyFile) => void
  /** Puts files back, of a draft that was discarded. */
  putBack: (ids: readonly string[]) => Promise<void>
  forgetRefused: () => void
}

/** Pixels of the longer edge of a picture that was pasted: a page of A4 is well read at that. */
const largestEdge = 2000

/** The files of a draft, and what can be done with them. */
export function useFiles(letter: Letter, text: DraftText): Files {
  const say = useWords().letters.replyFiles
  const offerUndo = useUndo()
  const limit = useQuery(client.letters.mailLimit, {})
  const [adding, setAdding] = useState(0)
  const [refused, setRefused] = useState<Files['refused']>([])
  const { id: letterId, draftFiles: list, language } = letter
  const { subject, body } = text
  const octets = list.reduce((sum, { size }) => sum + size, 0)
  const most = useMemo(
    () => (limit.data ? { octets: filesWithin(limit.data.octets), said: limit.data.said } : null),
    [limit.data],
  )
  const refuse = useCallback(
    (name: string, failure: unknown) => setRefused((before) => [...before, { name, code: problemOf(failure).code }]),
    [],
  )

  const choose = useCallback(() => {
    setRefused([])
    setAdding((count) => count + 1)
    client.shell
      .attachFiles({ letterId, subject, body })
      .then((answer) => setRefused(answer.refused))
      .catch((failure) => refuse('', failure))
      .finally(() => setAdding((count) => count - 1))
  }, [letterId, subject, body, refuse])

  const add = useCallback<Files['add']>(
    (files, how) => {
      setRefused([])
      setAdding((count) => count + files.length)
      void (async () => {
        for (const file of files) {
          try {
            const given = how === 'pasted' ? await asPasted(file, wordsFor(language).letters.replyFiles.pasted) : file
            await client.letters.attach({ letterId, subject, body, name: given.name, bytes: await octetsOf(given) })
          } catch (failure) {
            refuse(file.name, failure)
          }
          setAdding((count) => count - 1)
        }
      })()
    },
    [letterId, subject, body, language, refuse],
  )

  const putBack = useCallback(
    async (ids: readonly string[]) => {
      if (ids.length > 0) await client.letters.reattach({ letterId, ids: [...ids] })
    },
    [letterId],
  )
  const remove = useCallback(
    (file: ReplyFile) => {
      client.letters
        .detach({ letterId, ids: [file.id] })
        .then(({ ids }) => {
          if (ids.length > 0)
            offerUndo({ words: say.removed(file.name), undo: () => void putBack(ids).catch(() => undefined) })
        })
        .catch((failure) => refuse(file.name, failure))
    },
    [letterId, offerUndo, putBack, refuse, say],
  )
  return {
    list,
    octets,
    most,
    adding,
    refused,
    tooLarge: most !== null && octets > most.octets,
    choose,
    add,
    remove,
    putBack,
    forgetRefused: useCallback(() => setRefused([]), []),
  }
}

/** A picture scaled, without what its camera wrote into it; any other file as it is. */
async function asPasted(file: File, name: (stamp: string) => string): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  const drawn = await drawPicture(file, { width: largestEdge, height: largestEdge })
  if (!drawn) throw new Problem('image_unreadable')
  const ending = drawn.type === 'image/png' ? 'png' : 'jpg'
  // What a browser calls every picture of the clipboard says nothing.
  const stem = /^image\.\w+$/u.test(file.name) ? name(stampOf(new Date())) : file.name.replace(/\.[^.]*$/u, '')
  return new File([drawn.bytes], `${stem}.${ending}`, { type: drawn.type })
}

function stampOf(at: Date): string {
  const two = (one: number): string => `${one}`.padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('')
  return `${day}-${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('')}`
}

async function octetsOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > mostFileOctets) throw new Problem('file_too_large')
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder, or a file that is gone.
    throw new Problem('file_not_read')
  }
}
