import { broken, escaped, type Layout, paragraphed } from './layout.ts'

/** Ways in which form programs write to an English-speaking office. */
export const english: Layout[] = [
  {
    name: 'all fields in upper case, a rule above and below',
    language: 'en',
    write: (p, n) => ({
      subject: `Website enquiry #${100 + n}`,
      text: `You have a new enquiry.\n==============================\nFULL NAME: ${p.name}\nEMAIL: ${p.email}\nPHONE: ${p.phone}\nSUBJECT: ${p.subject}\nINTERESTS: ${p.topics.join(', ')}\nMESSAGE: ${p.message}\n==============================\nSent at 1${n}:02 on 2026-11-2${n} from 203.0.113.${n}\n`,
    }),
  },
  {
    name: 'a script in Perl with a rule around and an introduction that names the visitor',
    language: 'en',
    write: (p, n) => ({
      subject: 'WWW Form Submission',
      from: `${p.email} (${p.name})`,
      headers: ['X-Mailer: FormMail'],
      text: `Below is the result of your feedback form.  It was submitted by\n${p.name} (${p.email}) on Tuesday, November 2${n}, 2026 at 19:0${n}:00\n---------------------------------------------------------------------------\n\nrealname: ${p.name}\n\ncontact_email: ${p.email}\n\nphone: ${p.phone}\n\ntitle: ${p.subject}\n\ncomments: ${p.message}\n\n---------------------------------------------------------------------------\n\n`,
    }),
  },
  {
    name: 'questions in bold above their answers in paragraphs',
    language: 'en',
    write: (p) => ({
      subject: 'New response: Ask the consulate',
      html: `<html><head><style>p{margin:0}</style></head><body><h2>You have a new response</h2><p><strong>What's your name?</strong></p><p>${escaped(p.name)}</p><p><strong>What is your email address?</strong></p><p>${p.email}</p><p><strong>Phone number (optional)</strong></p><p>${escaped(p.phone)}</p><p><strong>Subject</strong></p><p>${escaped(p.subject)}</p><p><strong>Which topics?</strong></p><p>${escaped(p.topics.join(', '))}</p><p><strong>How can we help you?</strong></p><p>${broken(p.message)}</p><hr><p>Log in to view or download your responses at https://forms.example/r/abc123</p></body></html>`,
    }),
  },
  {
    name: 'a table with two columns and a text part beside it',
    language: 'en',
    write: (p, n) => ({
      subject: `Form Submission - Contact - ${p.name}`,
      from: 'Squarely <no-reply@squarely.example>',
      text: `Sent via form submission from Consulate\n\nName: ${p.name}\n\nEmail: ${p.email}\n\nPhone: ${p.phone}\n\nSubject: ${p.subject}\n\nMessage: ${p.message}\n\nManage Submissions ( https://squarely.example/s/${n}f3a )\n\nDoes this submission look like spam? Report it here.`,
      html: `<table><tr><td>Sent via form submission from Consulate</td></tr></table><p><b>Name:</b> ${escaped(p.name)}</p><p><b>Email:</b> ${p.email}</p><p><b>Phone:</b> ${escaped(p.phone)}</p><p><b>Subject:</b> ${escaped(p.subject)}</p><p><b>Message:</b> ${broken(p.message)}</p><p><a href="https://squarely.example/s/${n}f3a">Manage Submissions</a></p><p>Does this submission look like spam? Report it here.</p>`,
    }),
  },
  {
    name: 'a numbered table',
    language: 'en',
    write: (p, n) => ({
      subject: 'Re: Consulate contact form',
      from: 'noreply@jotter.example',
      html: `<table><tr><td colspan="2"><h1>Consulate contact form</h1></td></tr><tr><td>Submission Date</td><td>2026-11-2${n}</td></tr><tr><td>1. Full Name</td><td>${escaped(p.name)}</td></tr><tr><td>2. E-mail</td><td><a href="mailto:${p.email}">${p.email}</a></td></tr><tr><td>3. Phone Number</td><td>${escaped(p.phone)}</td></tr><tr><td>4. Subject</td><td>${escaped(p.subject)}</td></tr><tr><td>5. Topics</td><td>${p.topics.map(escaped).join('<br>')}</td></tr><tr><td>6. Postal address</td><td>${broken(p.address)}</td></tr><tr><td>7. Your message</td><td>${broken(p.message)}</td></tr></table><p>You can edit this submission.</p>`,
    }),
  },
  {
    name: 'stars around the labels',
    language: 'en',
    write: (p) => ({
      subject: `Contact request from ${p.name}`,
      text: `*Name:* ${p.name}\n*Email:* ${p.email}\n*Phone:* ${p.phone}\n*Subject:* ${p.subject}\n*Message:*\n${p.message}\n`,
    }),
  },
  {
    name: 'arrows, first and last name, a field after the message',
    language: 'en',
    write: (p) => ({
      subject: 'Visitor form',
      text: `First name => ${p.given}\nLast name => ${p.family}\nYour email => ${p.email}\nPhone => ${p.phone}\nSubject => ${p.subject}\nComments => ${p.message}\nNewsletter => ${p.topics.length > 0 ? 'yes' : 'no'}\n`,
    }),
  },
  {
    name: 'a definition list, the message in a preformatted block',
    language: 'en',
    write: (p) => ({
      subject: 'Feedback from the site',
      html: `<h1>Feedback</h1><dl><dt>Name</dt><dd>${escaped(p.name)}</dd><dt>Email</dt><dd>${p.email}</dd><dt>Telephone</dt><dd>${escaped(p.phone)}</dd><dt>Subject</dt><dd>${escaped(p.subject)}</dd><dt>Topics</dt><dd>${p.topics.map((one) => `<div>${escaped(one)}</div>`).join('')}</dd><dt>Feedback</dt><dd><pre>${escaped(p.message)}</pre></dd></dl>`,
    }),
  },
  {
    name: 'columns of blanks',
    language: 'en',
    write: (p) => ({
      subject: `Enquiry: ${p.subject}`,
      text: `Name           ${p.name}\nEmail          ${p.email}\nTelephone      ${p.phone}\nSubject        ${p.subject}\nEnquiry\n${p.message}\n`,
    }),
  },
  {
    name: 'WordPress blocks with a heading of the same word and a footer',
    language: 'en',
    write: (p, n) => ({
      subject: `New message for the office`,
      from: 'WordPress <wordpress@site.example>',
      html: `<p>Message Details</p><p><strong>Name</strong><br>${escaped(p.name)}</p><p><strong>Email</strong><br><a href="mailto:${p.email}">${p.email}</a></p><p><strong>Phone</strong><br>${p.phone === '' ? '<em>(not provided)</em>' : escaped(p.phone)}</p><p><strong>Subject</strong><br>${escaped(p.subject)}</p><p><strong>Message</strong><br>${broken(p.message)}</p><hr><p>This message was sent from <a href="https://site.example/contact?p=${n}">Consulate</a>.</p>`,
    }),
  },
  {
    name: 'fields that are left out where they are empty',
    language: 'en',
    write: (p) => ({
      subject: 'Contact page submission',
      text: [
        'Contact page submission',
        '',
        ...[
          ['Your Name', p.name],
          ['Your Email', p.email],
          ['Your Phone', p.phone],
          ['Subject', p.subject],
          ['Topics', p.topics.join(' | ')],
          ['Your Message', p.message],
        ]
          .filter(([, value]) => value !== '')
          .map(([label, value]) => `${label}: ${value}`),
        '',
        '-- ',
        'Consulate website',
        'https://site.example',
      ].join('\n'),
    }),
  },
  {
    name: 'one cell for each field, label and answer apart',
    language: 'en',
    write: (p) => ({
      subject: 'Ninja submission',
      html: `<table><tbody><tr><td>Name:</td><td>${escaped(p.name)}</td></tr><tr><td>Email:</td><td>${p.email}</td></tr><tr><td>Phone:</td><td>${escaped(p.phone)}</td></tr><tr><td>Subject:</td><td>${escaped(p.subject)}</td></tr><tr><td>Topics:</td><td>${escaped(p.topics.join(','))}</td></tr><tr><td>Message:</td><td>${paragraphed(p.message)}</td></tr></tbody></table>`,
    }),
  },
  {
    name: 'labels in a row, answers in the next',
    language: 'en',
    write: (p) => ({
      subject: 'Row added to Contact',
      html: `<table border=1><tr><th>Full name</th><th>Email</th><th>Phone</th><th>Subject</th><th>Message</th></tr><tr><td>${escaped(p.name)}</td><td>${p.email}</td><td>${escaped(p.phone)}</td><td>${escaped(p.subject)}</td><td>${broken(p.message)}</td></tr></table><p>You receive this because notifications are on.</p>`,
    }),
  },
  {
    name: 'a marketing suite with page and owner below the message',
    language: 'en',
    write: (p, n) => ({
      subject: `You've got a new submission on Consulate: Contact`,
      from: 'noreply@hub.example',
      html: `<div>A new contact submitted the form on <a href="https://site.example/contact">Contact</a></div><div><b>First Name</b></div><div>${escaped(p.given)}</div><div><b>Last Name</b></div><div>${escaped(p.family)}</div><div><b>Email</b></div><div>${p.email}</div><div><b>Phone Number</b></div><div>${escaped(p.phone)}</div><div><b>Subject</b></div><div>${escaped(p.subject)}</div><div><b>Message</b></div><div>${broken(p.message)}</div><div><b>Page URL</b></div><div>https://site.example/contact?utm=${n}</div><div><b>Time</b></div><div>2026-11-2${n} 10:1${n}</div>`,
    }),
  },
  {
    name: 'dashes between label and answer, label-like subject',
    language: 'en',
    write: (p) => ({
      subject: '[Consulate] Message',
      text: `- Name: ${p.name}\n- E-mail: ${p.email}\n- Phone: ${p.phone || '-'}\n- Subject: ${p.subject}\n- Message:\n\n${p.message}\n\n____________________________\nThis is an automatic message. Do not reply to it.\n`,
    }),
  },
  {
    name: 'upper-case headings in brackets, answers below',
    language: 'en',
    write: (p) => ({
      subject: 'contact',
      text: `[NAME]\n${p.name}\n\n[EMAIL]\n${p.email}\n\n[PHONE]\n${p.phone}\n\n[ADDRESS]\n${p.address}\n\n[SUBJECT]\n${p.subject}\n\n[MESSAGE]\n${p.message}\n\n`,
    }),
  },
]
