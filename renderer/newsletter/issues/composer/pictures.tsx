import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { client, whenChanged } from '../../../client.ts'

/** An image of an issue as the window shows it. */
export type Picture = { src: string; width: number; height: number }

type Pictures = { get(hash: string): Promise<Picture | null> }

const PicturesContext = createContext<Pictures>({ get: () => Promise.resolve(null) })

/** Keeps the images of the issue that is open: they are named by their bytes and never change. */
export function PicturesProvider(props: { children: ReactNode }) {
  const pictures = useMemo((): Pictures => {
    const known = new Map<string, Promise<Picture | null>>()
    return {
      get: (hash) => {
        const there = known.get(hash)
        if (there) return there
        const asked = client.newsletter
          .image({ hash })
          .then(async ({ type, width, height, bytes }) => ({ src: await dataAddress(bytes, type), width, height }))
          .catch(() => {
            known.delete(hash)
            return null
          })
        known.set(hash, asked)
        return asked
      },
    }
  }, [])
  return <PicturesContext.Provider value={pictures}>{props.children}</PicturesContext.Provider>
}

/** An image by its hash: undefined while it comes, null where it is not there. */
export function usePicture(hash: string): Picture | null | undefined {
  const pictures = useContext(PicturesContext)
  const [come, setCome] = useState<{ hash: string; picture: Picture | null } | null>(null)
  const isMissing = come?.hash === hash && come.picture === null
  useEffect(() => {
    if (hash === '') return
    let wanted = true
    const ask = (): void => void pictures.get(hash).then((picture) => wanted && setCome({ hash, picture }))
    if (!isMissing) ask()
    // One that was put in at another workstation comes by itself.
    const stop = isMissing ? whenChanged('newsletter', ask) : null
    return () => {
      wanted = false
      stop?.()
    }
  }, [pictures, hash, isMissing])
  return come?.hash === hash ? come.picture : undefined
}

/** The policy of the page takes pictures from `data:` addresses alone. */
function dataAddress(bytes: Uint8Array, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(new Error('image')))
    reader.readAsDataURL(new Blob([new Uint8Array(bytes)], { type }))
  })
}
