import type { cliJa } from './ja.ts'

/** Words of the command line. Names of commands, options and settings are the same in every language. */
export const cliEn: typeof cliJa = {
  commands: {
    init: 'Makes new, encrypted office data with the first account (administrator, staff and newsletter editor unless --roles says otherwise), and shows the recovery key once.',
    configure: 'Checks a settings file, tries the servers, then stores the settings (administrator).',
    pull: 'Pulls letters once; prints the counts of new, known, unrecognized forms, set apart and failed.',
    letters: 'Lists or searches letters (staff).',
    'import-readers': 'Imports readers of the newsletter from a CSV file or a workbook (newsletter editor).',
    'export-readers':
      'Writes all readers of the newsletter, with state and consent, into a CSV file (newsletter editor).',
    'take-opt-outs':
      'Takes in the records (CSV) of the Site’s page for opting out, and stops the newsletter for whoever left by it (newsletter editor).',
    'import-logs':
      'Imports access logs of the web server, files or folders, into the statistics. Lines that are here already are not counted again (supervisor, administrator).',
    'inspect-mail': 'Shows how Madoguchi reads mail files. Needs no office data.',
    'propose-form':
      'Proposes a form schema from e-mails of one form (three or more are best), for inspect-mail --schema. Needs no office data.',
    'summarize-log':
      'Says in numbers what access logs of a web server hold (plain, .gz, .bz2, .zst, .zip). Needs no office data.',
    share:
      'Shares the office among workstations by a journal that its settings file names (PostgreSQL); with --out also writes the code for one more workstation (administrator).',
    join: 'Makes this folder a workstation of the office that a code is of, and shows its recovery key once. One that cannot go on joins anew.',
    travel: 'Sends what was done here to the other workstations, and takes in what they did.',
    'find-personal': 'Marks what may be personal data in files of text. Needs no office data.',
    similar:
      'Shows which Q&A entries are nearest to a text, at most ten, across Japanese and English. Needs no office data.',
    backup: 'Backs the office data up into one file, which is read again and compared (administrator).',
    restore:
      'Restores office data from a backup into an empty folder. With --recovery-key-file the recovery key alone is enough.',
    verify: 'Verifies that data file and record are whole (administrator, supervisor).',
  },
  options: {
    data: 'folder of the office data',
    account: 'name of the account (not needed where there is only one)',
    'passphrase-file': 'file with the passphrase on its first line (else it is asked for)',
    'office-ja': 'name of the office in Japanese',
    'office-en': 'name of the office in English',
    roles: 'roles of the first account, with commas between (else administrator,staff,editor)',
    file: 'settings file (JSON)',
    'no-test': 'store without trying the servers',
    search: 'words to look for',
    limit: 'how many at most',
    out: 'file to write',
    'time-zone': 'time zone whose days are counted, as America/Los_Angeles (else UTC)',
    'log-format': 'log_format of nginx, as it stands in the server’s settings (else the format is recognized)',
    'visitor-cookie': 'name of the Site’s cookie for visitors, where the log carries it',
    goaccess: 'valid, failed, visitors and bytes as GoAccess counts them',
    server: 'Name of the server that wrote the logs (not needed where there is one)',
    'code-file': 'file with the code that another workstation has shown',
    to: 'folder for the backup',
    from: 'file of the backup',
    'recovery-key-file': 'file with the recovery key on its first line (instead of a passphrase)',
    'as-new': 'restore as another workstation',
    'desk-name': 'what this workstation is called (else the name of the computer)',
    'dry-run': 'say what would happen, write nothing',
    fields: 'JSON file with what the form said of each file’s writer: name, kana, email, phone under the file’s name',
    text: 'text of the question',
    entries: 'JSON file with the entries: a list of id, ja and en, each language with question and answer',
    glossary: 'glossary (TSV: Japanese, tab, English; else the one that comes with the program)',
    schema: 'file with form schemas (JSON; else the shipped form)',
    json: 'print JSON',
    language: 'language of the output (else that of the environment)',
    help: 'explain this command',
  },
  usage: {
    usage: 'Usage:',
    overview: 'Usage: desk COMMAND [options]',
    everyCommand: 'Options of every command:',
    exitCodes: 'Exit code: 0 done, 1 failed, 2 wrongly called.',
    seeCommand: '“desk help COMMAND” explains one command.',
    seeHelp: '“desk help” lists the commands.',
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownOption: (option) => `This command has no option “${option}”.`,
    noValue: (option) => `“${option}” needs a value.`,
    takesNoValue: (option) => `“${option}” takes no value.`,
    missing: (option) => `“${option}” is needed.`,
    unexpected: 'This command takes nothing but its options.',
    noFiles: 'Name at least one file.',
    languages: '“--language” is ja or en.',
    roles: (all) => `--roles takes these, with commas between, administrator among them: ${all}`,
    passphraseArgument:
      'A passphrase on the command line can be seen by others, so it is not taken. Use “--passphrase-file”, or type it when asked.',
  },
  passphrase: {
    ask: 'Passphrase:',
    askNew: 'New passphrase:',
    askAgain: 'Once more:',
    different: 'The two passphrases differ. Nothing was made.',
    needsFile: 'There is no terminal to ask for the passphrase. Use “--passphrase-file”.',
    emptyFile: (file) => `The first line of “${file}” holds no passphrase.`,
  },
  between: ', ',
  whichAccount: 'There are several accounts. Name one with “--account”.',
  unknownAccount: (name) => `There is no account “${name}”.`,
  personal: { unread: (file, why) => `${file}: ${why}` },
  unreadableFile: (file) => `“${file}” cannot be read. Check its place and format.`,
  serverSaid: (serverWords) => `The server’s words: ${serverWords}`,
  init: {
    made: (folder) => `Office data made: ${folder}`,
    account: (name, roles) => `First account: ${name} (${roles})`,
    recoveryKey: 'Recovery key:',
    keepIt: 'The recovery key is not shown again. Write it down and keep it locked away, far from this computer.',
  },
  configure: {
    tested: (messages) =>
      `Both servers answered. The inbox holds ${messages} ${messages === 1 ? 'message' : 'messages'}.`,
    stored: (settings) => `Stored: ${settings}`,
    nothing: 'The settings file holds no settings, so nothing was changed.',
    nothingChanged: 'No settings were changed.',
    noFolder: (place, folder, folders) => `“${place}”: the server has no folder “${folder}”. It has: ${folders}`,
  },
  settings: {
    help:
      'The settings file is JSON of this shape. Of “office”, “mail” and “formSchemas” only those that are there are changed. ' +
      'Encryption (tls) is tls, starttls, or none (only for servers on this computer); auth is password or oauth. ' +
      'An empty password keeps the stored one. ' +
      'What a field means is name, furigana, email, phone, subject, message, demographic or ignore.',
    wholeFile: 'settings file',
    notUtf8: (file) => `“${file}” is not UTF-8 text.`,
    notJson: (file, line, column) =>
      line === '' ? `“${file}” is not valid JSON.` : `“${file}” is not valid JSON (line ${line}, column ${column}).`,
    wrong: {
      missing: (place) => `“${place}” is missing.`,
      unknown: (place) => `There is no setting “${place}”. Check its spelling.`,
      text: (place) => `“${place}” must be text.`,
      number: (place) => `“${place}” must be a number.`,
      wholeNumber: (place) => `“${place}” must be a whole number.`,
      yesOrNo: (place) => `“${place}” must be true or false.`,
      list: (place) => `“${place}” must be a list in [ ].`,
      group: (place) => `“${place}” must be a group of settings in { }.`,
      textOrTexts: (place) => `“${place}” must be a text that is not empty, or a list of such texts.`,
      empty: (place) => `“${place}” is empty.`,
      atLeast: (place, limit) => `“${place}” must be at least ${limit}.`,
      atMost: (place, limit) => `“${place}” must be at most ${limit}.`,
      tooLong: (place, limit) => `“${place}” may hold at most ${limit} characters.`,
      tooMany: (place, limit) => `“${place}” may hold at most ${limit} entries.`,
      oneOf: (place, values) => `“${place}” must be one of: ${values}`,
      email: (place) => `“${place}” is not an e-mail address.`,
      key: (place) => `“${place}” must be letters and digits, beginning with a small letter.`,
      proxy: (place) => `“${place}” must be of the form http://HOST:PORT.`,
      timeZone: (place) => `“${place}” must be the name of a time zone, as Asia/Tokyo.`,
      plain: (place) =>
        `“${place}”: an unencrypted connection is only for servers on this computer. Choose tls or starttls.`,
      certificate: (place) => `“${place}” is not a certificate in PEM format.`,
      matchesNothing: (place) => `“${place}” needs from, subject or header.`,
      twice: (place) => `“${place}” is the same as one before it. Choose another name.`,
      other: (place) => `“${place}” has a wrong value.`,
    },
  },
  backup: {
    made: (file, letters, readers, rows) =>
      `Backed up and compared: ${file} (letters: ${letters}, readers: ${readers}, rows of the record: ${rows})`,
    restored: (folder, letters, readers, rows) =>
      `Restored and compared: ${folder} (letters: ${letters}, readers: ${readers}, rows of the record: ${rows})`,
  },
  pull: {
    new: (count) => `New: ${count}`,
    known: (count) => `Fetched again, already here: ${count}`,
    unrecognizedForms: (count) => `Unrecognized forms: ${count}`,
    setApart: (count) => `Set apart (delivery failures, automatic answers): ${count}`,
    failed: (count) => `Failed: ${count}`,
    programIsOpen: 'Madoguchi has this office data open and receives mail by itself. Nothing was received here.',
  },
  letters: {
    status: {
      new: 'new',
      'in-progress': 'in progress',
      waiting: 'waiting for the person',
      answered: 'answered',
      closed: 'closed',
    },
    candidate: 'Q&A candidate',
    none: 'There are no letters.',
    wrongLimit: '“--limit” must be a whole number of at least 1.',
  },
  sharing: {
    begun: 'This office is shared from now on.',
    code: (file, until) => `Code for one more workstation, valid until ${until}: ${file}`,
    joinedAnew: (folder, copy) =>
      `This folder has joined the office anew: ${folder}\nA copy of its data from before is in ${copy}`,
    lostAnew: 'Done here, and never reached the other workstations:',
    joined: (folder) => `This folder is a workstation of the office: ${folder}`,
    travelled: ({ sent, received, lost, waiting }) =>
      `Sent: ${sent}\nReceived: ${received}\nDone by others before: ${lost}\nStill waiting: ${waiting}`,
  },
  readers: {
    oneFile: 'Name one file.',
    counts: (rows, added, unchanged, updated) =>
      `Rows: ${rows}\nAdded: ${added}\nUnchanged: ${unchanged}\nUpdated: ${updated}`,
    refused: (line, why) => `Line ${line} refused: ${why}`,
    typo: (line, suggestion) => `Line ${line} left out, probably a typing error for: ${suggestion}`,
    why: {
      'opted-out': 'opted out',
      complained: 'complained',
      forgotten: 'was forgotten',
      'not-an-address': 'not an e-mail address',
      'twice-in-file': 'the same address stands in an earlier line',
    },
    optOuts: (left: number, fetched: number, unread: number) =>
      `Stopped: ${left}\nOnly fetched (nothing done): ${fetched}\nLines not understood: ${unread}`,
    exported: (rows, file) => `${rows} readers were written: ${file}`,
  },
  imported: {
    file: (name: string, lines: number, fresh: number, known: number, failed: number, late: number) =>
      `${name}: ${lines} lines, ${fresh} new, ${known} here already, ${failed} unreadable, ${late} of closed days`,
  },
  log: {
    unread: (file, why) => `${file}: ${why}`,
    noZone: (name) => `There is no time zone “${name}”. Name one as America/Los_Angeles.`,
    noFormat:
      'This log_format cannot be read: it needs time, address, request and status, and something between any two of its variables.',
    facts: {
      format: 'Format',
      lines: 'Lines',
      valid: 'Access lines',
      failed: 'Lines not understood',
      robots: 'Lines of robots',
      hits: 'Hits',
      pageViews: 'Page views',
      visitors: 'Visitors (each day)',
      visits: 'Visits',
      bytes: 'Bytes sent',
      notFound: 'Not found (404)',
      first: 'First',
      last: 'Last',
    },
  },
  noForm: 'No form was found in these e-mails: name e-mails that one and the same form has sent.',
  inspect: {
    kind: 'Kind',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    date: 'Date',
    charset: 'Character set',
    attachment: 'Attachment',
    bounce: 'Delivery failure',
    newsletter: 'Newsletter',
    kinds: {
      form: 'form',
      'unrecognized-form': 'form that cannot be read',
      direct: 'direct mail',
      bounce: 'delivery failure',
      complaint: 'complaint report',
      automatic: 'automatic answer',
    },
    doubtful: (charset) => `${charset} (not certain)`,
    asked: ({ asks, certain, address, newAddress, alsoLetter }) =>
      [
        { subscribe: 'subscribe', unsubscribe: 'unsubscribe', change: 'change of address', confirm: 'confirmation' }[
          asks
        ],
        address ?? '',
        newAddress === null ? '' : `new address ${newAddress}`,
        certain ? '' : 'not certain',
        alsoLetter ? 'also asks something else' : '',
      ]
        .filter((one) => one !== '')
        .join(', '),
    bounced: (recipient, status, permanent, reason) =>
      `${[recipient, status, permanent ? 'permanent' : 'temporary'].filter((one) => one !== '').join(', ')}: ${reason}`,
  },
}
