import type { PersonalMark, WriterFields } from '../../shared/answers/personal-data.ts'
import type { HelperPort } from '../processes/helper-port.ts'
import { receiveParcels, sendParcel } from '../processes/parcels.ts'
import { findPersonal, type Knowledge } from './find-personal.ts'
import { readNameLists } from './names/lists.ts'
import { loadTokenizer } from './names/tokens.ts'

/** What the finder asks of its process; the text comes as the UTF-8 bytes of the parcel. */
export type FindingRequest = { id: number; writers: WriterFields | readonly WriterFields[] }
/** `ready` once dictionary and lists are there. */
export type FindingAnswer = { id: 'ready' } | { id: number; marks: PersonalMark[] }

/** Answers the finder's requests on a port, one after the other. A text that breaks it ends the process. */
export function answerFinding(port: HelperPort<FindingRequest, FindingAnswer>): void {
  const knowledge: Knowledge = { lists: readNameLists(), tokenize: loadTokenizer() }
  port.onMessage(
    receiveParcels(({ id, writers }, [text]) => {
      const marks = findPersonal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text), writers, knowledge)
      void sendParcel(port.post, { id, marks }, [])
    }),
  )
  void sendParcel<FindingAnswer>(port.post, { id: 'ready' }, [])
}
