import { anyOf } from './any-of.ts'
import type { ParsedMessage, PartInfo } from '../message/parsed-message.ts'

/** Message-ID of the mail that a report returns, without brackets; empty where the report does not show it. */
export function returnedMessageId(message: ParsedMessage, returned: string): string {
  for (const part of message.parts) {
    const text = isReturned(part) ? (part.text ?? '') : ''
    const found = messageIdIn(headerOf(text)) || messageIdIn(text.slice(0, longestHeader))
    if (found !== '') return found
  }
  return (
    messageIdIn(returned.slice(0, longestHeader)) ||
    messageIdIn(message.text.slice(0, longestHeader)) ||
    message.inReplyTo ||
    (message.references.at(-1) ?? '')
  )
}

/** True for a part that holds the returned mail or its header. */
export function isReturned(part: PartInfo): boolean {
  return /^(?:message\/(?:rfc822|global|global-headers|partial)|text\/rfc822-headers)$/.test(part.contentType)
}

/** Divides a report without parts into what the mail server says and the mail that it returns below. */
export function splitReport(text: string): { notice: string; returned: string } {
  let at = 0
  for (const line of text.split('\n')) {
    if (line.length < 200 && beginsReturned(line)) return { notice: text.slice(0, at), returned: text.slice(at) }
    at += line.length + 1
  }
  return { notice: text, returned: '' }
}

const longestHeader = 65_536

function headerOf(text: string): string {
  const start = text.slice(0, longestHeader).replace(/^\s+/, '')
  const end = start.search(/\r?\n[ \t]*\r?\n/)
  return end < 0 ? start : start.slice(0, end)
}

function messageIdIn(text: string): string {
  return /^[ \t]{0,8}message-id[ \t]*:[ \t]*(?:\r?\n[ \t]+)?<?([^<>\s"\\]{3,998})>?/im.exec(text)?.[1] ?? ''
}

/** Lines with which mail servers announce the mail that follows, and the fields with which one begins. */
function beginsReturned(line: string): boolean {
  const text = line.trim()
  if (/^(?:received|return-path|delivered-to|x-original-to|dkim-signature)[ ]?:[ ]?\S/i.test(text)) return true
  if (/^[-=_*]{2,}/.test(text)) return announced.test(text)
  return (
    follows.test(text) ||
    /\bcopy of (?:the|your) (?:original )?(?:message|mail)(?:'s)?(?: headers?)?[:.]$/i.test(text) ||
    /^content-type:[ ]?(?:message\/rfc822|text\/rfc822-headers)/i.test(text)
  )
}

const follows = anyOf(
  [],
  [
    "^(?:the |your )?(?:original|returned|unsent)? ?(?:message|mail)(?:'s)? ?(?:headers?|text)? (?:follows?|is attached|as follows)[.:]*$",
    '^(?:送信|元|もと|原|オリジナル)の?(?:された)?(?:メール|メッセージ|本文)(?:の?(?:内容|ヘッダ|本文))?(?:は(?:以下|次)の(?:とおり|通り)です)?[:：。]?$',
  ],
)

const announced = anyOf(
  [],
  [
    'copy of (?:the|your|a)',
    'original (?:message|mail)',
    '(?:un|re)(?:sent|turned|delivered) (?:message|mail)',
    'undelivered message',
    '(?:message|mail) headers?',
    'headers? of (?:the|your)',
    'message (?:header )?follows',
    '元の(?:メール|メッセージ)',
    '送信(?:メール|メッセージ)',
    '原文',
  ],
)
