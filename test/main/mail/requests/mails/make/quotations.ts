import type { Client } from './clients.ts'
import type { Original } from './originals.ts'

/** The answered mail as a mail program quotes it, in plain text. */
export function quotedText(way: Client['quotes'], original: Original, language: 'ja' | 'en'): string {
  const { name, address, to, subject, text } = original
  const when = moment(original.sent, language)
  const ja = language === 'ja'
  switch (way) {
    case 'gmail':
      return `${ja ? `${when.long} ${name} <${address}>:` : `On ${when.long} ${name} <${address}> wrote:`}\n\n${marked(text)}`
    case 'apple':
      return ja
        ? `> ${when.short}、${name} <${address}>のメール:\n> \n${marked(text)}`
        : `> On ${when.short}, ${name} <${address}> wrote:\n> \n${marked(text)}`
    case 'iphone':
      return ja
        ? `${when.short}、${name} <${address}>のメール:\n\n${marked(text)}`
        : `On ${when.short}, ${name} <${address}> wrote:\n\n${marked(text)}`
    case 'outlook-web':
      return `________________________________\n${headerBlock(original, language)}\n\n${text}`
    case 'outlook':
      return `${headerBlock(original, language)}\n\n${text}`
    case 'outlook-original':
      return `-----Original Message-----\nFrom: ${name} [mailto:${address}]\nSent: ${when.short}\nTo: ${to}\nSubject: ${subject}\n\n${text}`
    case 'yahoo':
      return `----- Original Message -----\nFrom: ${name} <${address}>\nTo: ${to}\nDate: ${when.short}\nSubject: ${subject}\n\n${marked(text)}`
    case 'thunderbird':
      return `${ja ? `On ${when.short}, ${name} wrote:` : `On ${when.short}, ${name} wrote:`}\n${marked(text)}`
    case 'becky':
      return `${when.short}\n"${name}" <${address}> wrote:\n\n${marked(text)}`
    case 'phone':
      return `-----Original Message-----\nFrom:${name} <${address}>\nDate:${when.short}\nTo:${to}\nSub:${subject}\n\n${text}`
    case 'whole':
      return ja
        ? `-------- 元のメッセージ --------\nFrom: ${name} <${address}>\n日付: ${when.short}\nTo: ${to}\n件名: ${subject}\n\n${text}`
        : `-------- Original message --------\nFrom: ${name} <${address}>\nDate: ${when.short}\nTo: ${to}\nSubject: ${subject}\n\n${text}`
  }
}

/** The same in HTML, with the marks by which the program's quotations are known. */
export function quotedHtml(way: Client['quotes'], original: Original, language: 'ja' | 'en'): string {
  const { name, address, to, subject, text } = original
  const when = moment(original.sent, language)
  const body = asHtml(text)
  const who = `${escaped(name)} &lt;<a href="mailto:${address}">${address}</a>&gt;`
  switch (way) {
    case 'outlook-web':
    case 'outlook': {
      const [from, sent, too, about] =
        language === 'ja' ? ['差出人:', '送信日時:', '宛先:', '件名:'] : ['From:', 'Sent:', 'To:', 'Subject:']
      const block = `<b>${from}</b> ${who}<br>\n<b>${sent}</b> ${when.long}<br>\n<b>${too}</b> ${to}<br>\n<b>${about}</b> ${escaped(subject)}`
      return way === 'outlook-web'
        ? `<div id="appendonsend"></div>\n<hr style="display:inline-block;width:98%" tabindex="-1">\n<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">${block}</font><div>&nbsp;</div></div>\n<div>${body}</div>`
        : `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${block}<o:p></o:p></p></div></div>\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n<div>${body}</div>`
    }
    case 'apple':
    case 'iphone': {
      const line =
        language === 'ja'
          ? `${when.short}、${escaped(name)} &lt;${address}&gt;のメール:`
          : `On ${when.short}, ${escaped(name)} &lt;${address}&gt; wrote:`
      return way === 'apple'
        ? `<div><br><blockquote type="cite"><div>${line}</div><br class="Apple-interchange-newline"><div>${body}</div></blockquote></div>`
        : `<div dir="ltr"><br><blockquote type="cite">${line}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${body}</div></blockquote>`
    }
    case 'whole':
      return `<div style="font-size:100%"><!-- originalMessage --><div>-------- ${language === 'ja' ? '元のメッセージ' : 'Original message'} --------</div><div>From: ${who}</div><div>Date: ${when.short}</div><div>To: ${to}</div><div>Subject: ${escaped(subject)}</div></div><div>${body}</div>`
    default: {
      const line = language === 'ja' ? `${when.long} ${who}:` : `On ${when.long} ${who} wrote:`
      return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${body}</blockquote></div>`
    }
  }
}

export function asHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '<div><br></div>' : `<div>${escaped(line)}</div>`))
    .join('\n')
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function headerBlock({ name, address, to, subject, sent }: Original, language: 'ja' | 'en'): string {
  const when = moment(sent, language).long
  return language === 'ja'
    ? `差出人: ${name} <${address}>\n送信日時: ${when}\n宛先: ${to}\n件名: ${subject}`
    : `From: ${name} <${address}>\nSent: ${when}\nTo: ${to} <${to}>\nSubject: ${subject}`
}

function marked(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function moment(sent: Date, language: 'ja' | 'en'): { long: string; short: string } {
  const two = (value: number): string => String(value).padStart(2, '0')
  const [year, month, day] = [sent.getUTCFullYear(), sent.getUTCMonth(), sent.getUTCDate()]
  const [hour, minute] = [sent.getUTCHours(), two(sent.getUTCMinutes())]
  if (language === 'ja')
    return {
      long: `${year}年${month + 1}月${day}日(${'日月火水木金土'[sent.getUTCDay()]}) ${hour}:${minute}`,
      short: `${year}/${two(month + 1)}/${two(day)} ${two(hour)}:${minute}`,
    }
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`
  return {
    long: `${days[sent.getUTCDay()]}, ${months[month]} ${day}, ${year} at ${clock}`,
    short: `${months[month]} ${day}, ${year}, at ${clock}`,
  }
}
