import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { command, errand, nothing, query } from '../rpc.ts'
import { LetterId } from './ids.ts'
import { MailLimit, mostFileOctets, mostFiles, ReplyFile } from './reply-files.ts'

/** Which draft, and what is written of it so far: a file alone begins one. */
export const DraftToFill = z.object({
  letterId: LetterId,
  subject: z.string().max(998),
  body: z.string().max(200_000),
})

/** What became of files that were to be attached. */
export const AttachedFiles = z.object({
  attached: z.array(ReplyFile),
  refused: z.array(z.object({ name: z.string(), code: z.enum(errorCodes) })),
})

/** The files of drafts and replies. */
export const replyFileCalls = {
  /** Keeps a file in one's draft, as it is. Throws files_enough. */
  attach: command({
    who: ['staff'],
    purpose: '3(3)',
    input: DraftToFill.extend({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= mostFileOctets),
    }),
    output: z.object({ file: ReplyFile }),
  }),
  /** The same with files of this computer; the window never gives a path: the shell asks the person for them. */
  attachFrom: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: DraftToFill.extend({ paths: z.array(z.string().min(1).max(4096)).max(mostFiles) }),
    output: AttachedFiles,
  }),
  /** Takes files out of one's draft; within the hour they can be put back. Returns those that were in it. */
  detach: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ letterId: LetterId, ids: z.array(z.uuid()).max(mostFiles) }),
    output: z.object({ ids: z.array(z.uuid()) }),
  }),
  reattach: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ letterId: LetterId, ids: z.array(z.uuid()).max(mostFiles) }),
    output: z.object({ ids: z.array(z.uuid()) }),
  }),
  /** What a file of a draft or a reply holds. Throws reply_files_away where it has not come to this workstation yet. */
  replyFile: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: z.uuid() }),
    output: z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  /** How large a mail may be that this office sends. */
  mailLimit: query({ who: ['staff'], purpose: null, input: nothing, output: MailLimit }),
}
