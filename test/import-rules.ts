import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { partNames } from '../shared/parts.ts'

/** What the parts stand on; none of them knows a part, or another of them. */
export const grounds = [
  'database',
  'journal',
  'mail',
  'personal-data',
  'search',
  'sending',
  'similar',
  'tables',
  'withholding',
] as const
const ground = `(${grounds.join('|')})`
const parts = `(${partNames.join('|')})`
const shell = '^main/(index|window|menu|preload)\\.ts$|^main/shell/'

/** Who may import whom. The comment of a rule says what to do instead. */
export const importRules: IRegularForbiddenRuleType[] = [
  forbid(
    'shared-stands-alone',
    'shared/ holds what both sides read: only shared/ and zod.',
    { path: '^shared/' },
    { pathNot: '^shared/|^node_modules/zod/' },
  ),
  forbid(
    'sides-meet-in-the-contract',
    'main/ does not know renderer/: say it in shared/contract.ts.',
    { path: '^main/' },
    { path: '^renderer/' },
  ),
  forbid(
    'window-asks-through-client',
    'renderer/ does not know main/: ask through renderer/client.ts.',
    { path: '^renderer/' },
    { path: '^main/' },
  ),
  forbid(
    'window-has-no-node',
    'The window is a web page: no Node modules, no electron.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'only-the-shell-knows-electron',
    'Only the shell may import electron, so that the desk runs under plain Node.',
    { path: '^(main|renderer|shared)/', pathNot: shell },
    { path: '^(node_modules/)?electron(-store)?(/|$)' },
  ),
  forbid(
    'parts-of-main-stay-apart',
    'A part does not import another: let desk.ts pass a function.',
    { path: `^main/${parts}/` },
    { path: `^main/${parts}/`, pathNot: '^main/$1/' },
  ),
  forbid(
    'parts-do-not-reach-up',
    'A part is put together by desk.ts and does not import from there; what every part needs lies in part.ts, serve.ts, at-most-every.ts and long-work.ts.',
    { path: `^main/(${parts}|${ground})/` },
    { path: '^main/[^/]+\\.ts$', pathNot: '^main/(part|serve|at-most-every|long-work|long-work-thread)\\.ts$' },
  ),
  forbid(
    'ground-knows-no-part',
    'A ground serves the parts and knows none of them.',
    { path: `^main/${ground}/` },
    { path: `^main/${parts}/` },
  ),
  forbid(
    'grounds-stay-apart',
    'main/database, main/mail and the other grounds do not know each other: let desk.ts pass a function. What an engine of the journal is, each may know.',
    { path: `^main/${ground}/`, pathNot: '^main/journal/' },
    { path: `^main/${ground}/`, pathNot: '^main/($1/|journal/engine\\.ts$)' },
  ),
  forbid(
    'journal-stands-on-the-database',
    'main/journal knows main/database, whose changes travel, and no other ground: let desk.ts pass a function.',
    { path: '^main/journal/' },
    { path: `^main/${ground}/`, pathNot: '^main/(journal|database)/' },
  ),
  forbid(
    'characters-know-nobody',
    'main/characters/ lies below the grounds: they and the parts import it, and it imports nothing of main/.',
    { path: '^main/characters/' },
    { path: '^main/', pathNot: '^main/characters/' },
  ),
  forbid(
    'processes-know-nobody',
    'main/processes/ lies below the grounds: it starts processes and talks to them, and knows none of their work.',
    { path: '^main/processes/' },
    { path: '^main/', pathNot: '^main/processes/' },
  ),
  forbid(
    'pages-know-nobody',
    'main/pages/ lies below the parts: what their published pages have in common, and nothing of main/ but how a file gets its name.',
    { path: '^main/pages/' },
    { path: '^main/', pathNot: '^main/(pages/|database/rename-file\\.ts$)' },
  ),
  forbid(
    'one-place-knows-the-dictionary',
    'Ask main/personal-data/.',
    { path: '^(main|renderer|shared)/', pathNot: '^main/personal-data/' },
    { path: '^(node_modules/)?(lindera-wasm-nodejs-ipadic|libphonenumber-js)(/|$)' },
  ),
  forbid(
    'one-place-knows-the-driver',
    'Take the Database type from main/database/open.ts.',
    { path: '^(main|renderer|shared)/', pathNot: '^main/database/' },
    { path: '^(node_modules/)?better-sqlite3' },
  ),
  forbid(
    'one-place-knows-mail-servers',
    'Use main/mail/servers/mailbox.ts and outbox.ts.',
    { path: '^(main|renderer|shared)/', pathNot: '^main/mail/' },
    { path: '^(node_modules/)?(imapflow|nodemailer|postal-mime)(/|$)' },
  ),
  forbid(
    'one-place-knows-postgresql',
    'Ask an engine of main/journal/engine.ts.',
    { path: '^(main|renderer|shared)/', pathNot: '^main/journal/postgres/' },
    { path: '^(node_modules/)?pg(/|$)' },
  ),
  forbid(
    'one-place-knows-the-solver',
    'Ask main/withholding/withhold.ts.',
    { path: '^(main|renderer|shared)/', pathNot: '^main/withholding/linear-program' },
    { path: '^(node_modules/)?highs(/|$)' },
  ),
  forbid(
    'parts-of-the-window-stay-apart',
    'A part of the window does not import another: let app.tsx pass a value or a callback.',
    { path: `^renderer/${parts}/` },
    { path: `^renderer/${parts}/`, pathNot: '^renderer/$1/' },
  ),
  forbid(
    'parts-of-the-window-do-not-reach-up',
    'A part of the window imports shared/, renderer/ui and renderer/client.ts.',
    { path: `^renderer/${parts}/` },
    { path: '^renderer/[^/]+\\.tsx?$', pathNot: '^renderer/client\\.ts$' },
  ),
  forbid(
    'ui-knows-no-feature',
    'renderer/ui gets values and callbacks: no contract, no client, no part.',
    { path: '^renderer/ui/' },
    { path: `^renderer/(client|app|main)\\.tsx?$|^renderer/${parts}/|^shared/([a-z]+/contract|contract|rpc)\\.ts$` },
  ),
  forbid(
    'program-needs-no-development-package',
    'What main/ needs at run time stands under dependencies in package.json.',
    { path: '^main/' },
    { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/electron/|^node_modules/@types/' },
  ),
  forbid(
    'nothing-unknown',
    'This import leads nowhere: is the package installed, the path right?',
    { path: '^(main|renderer|shared)/' },
    { couldNotResolve: true, pathNot: '^electron$' },
  ),
  forbid(
    'no-circles',
    'Files that import each other in a circle cannot be read on their own.',
    { path: '^(main|renderer|shared)/' },
    { circular: true },
  ),
  ...floors('main/mail', 'A room of the mail ground imports only the rooms below it.', {
    servers: [],
    files: [],
    html: [],
    message: ['html'],
    kinds: ['message'],
    forms: ['message', 'html'],
    requests: ['message', 'kinds', 'forms'],
    reader: ['files', 'html', 'message', 'kinds', 'forms', 'requests'],
  }),
  ...floors(
    'main/letters',
    'Of the rooms of the letters part, forms know the intake, the intake the replies, all of them the triage, and that the topics, never back.',
    {
      topics: [],
      triage: ['topics'],
      replies: ['triage'],
      intake: ['replies', 'triage', 'topics'],
      forms: ['intake', 'replies', 'triage'],
    },
  ),
  ...floors(
    'main/newsletter',
    'Of the rooms of the newsletter part, the transfer and what goes by mail know the readers, the issues the readers and the tokens in mails, never back.',
    {
      readers: [],
      transfer: ['readers'],
      'by-mail': ['readers'],
      issues: ['readers', 'by-mail'],
    },
  ),
  forbid(
    'rooms-of-letters-stand-on-the-floor',
    'What puts the letters part together stands above its rooms: pass a function.',
    { path: '^main/letters/[^/]+/' },
    { path: '^main/letters/(index|handlers|letter-queries)\\.ts$' },
  ),
]

/** One rule a room: which rooms of the same folder it may import. */
function floors(
  folder: string,
  comment: string,
  rooms: Readonly<Record<string, readonly string[]>>,
): IRegularForbiddenRuleType[] {
  return Object.entries(rooms).map(([room, below]) =>
    forbid(
      `${folder.replace('main/', '')}-${room}-knows-only-what-is-below`,
      comment,
      { path: `^${folder}/${room}/` },
      { path: `^${folder}/[^/]+/`, pathNot: `^${folder}/(${[room, ...below].join('|')})/` },
    ),
  )
}

function forbid(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to }
}
