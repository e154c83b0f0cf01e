import { detectMimeType } from 'nodemailer/lib/mime-funcs/mime-types'

/** The content type of a file that is sent, by the ending of its name. A mail in a file stays a file: as a part of its own kind it may not be base64. */
export function fileType(name: string): string {
  const type = /[^.]\.[^.]+$/u.test(name) ? detectMimeType(name) : ''
  return type === '' || /^(?:message|multipart)\//iu.test(type) ? 'application/octet-stream' : type
}
