import type { Person } from './people.ts'

/** A mail as a form program writes it. */
export type Written = {
  text?: string
  html?: string
  subject: string
  from?: string
  headers?: string[]
}

/** The way in which a form program writes its mails; `lacks` what it does not ask for. */
export type Layout = {
  name: string
  language: 'en' | 'ja'
  lacks?: (keyof Person)[]
  write(person: Person, number: number): Written
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text as most programs put it into HTML: escaped, each line end a break. */
export function broken(text: string): string {
  return escaped(text).replaceAll('\n', '<br />\n')
}

/** Text as WordPress puts it into HTML: a paragraph for each blank line, breaks within. */
export function paragraphed(text: string): string {
  return escaped(text)
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('\n', '<br />\n')}</p>`)
    .join('\n')
}

/** The bytes of a written mail. */
export function mailOf(layout: Layout, person: Person, number: number): Buffer {
  const { text, html, subject, from = 'Site <form@site.example>', headers = [] } = layout.write(person, number)
  const part = (type: string, body: string): string =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`
  const body =
    text !== undefined && html !== undefined
      ? `Content-Type: multipart/alternative; boundary=half\r\n\r\n--half\r\n${part('text/plain', text)}\r\n--half\r\n${part('text/html', html)}\r\n--half--\r\n`
      : part(html === undefined ? 'text/plain' : 'text/html', html ?? text ?? '')
  return Buffer.from(
    [
      `From: ${from}`,
      'To: kouhou@consulate.example',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Date: Tue, 24 Nov 2026 1${number}:00:00 +0000`,
      `Message-ID: <${layout.name.replaceAll(' ', '.')}.${number}@site.example>`,
      'MIME-Version: 1.0',
      ...headers,
      body,
    ].join('\r\n'),
  )
}
