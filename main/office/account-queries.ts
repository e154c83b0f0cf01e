import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import type { Account, Colleague, Language } from '../../shared/office/account.ts'
import { Role } from '../../shared/roles.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/** All accounts by name, the ended ones last. */
export function listAccounts(db: Database): Account[] {
  return db
    .prepare<[], Row>(`SELECT ${columns} FROM accounts ORDER BY ended_at IS NOT NULL, name, id`)
    .all()
    .map(accountOf)
}

export function findAccount(db: Database, id: string): Account | null {
  // At every call.
  const row = prepared<[string], Row>(db, `SELECT ${columns} FROM accounts WHERE id = ?`).get(id)
  return row ? accountOf(row) : null
}

/** An account in use, or null where there is none of this id or it has ended. */
export function findAccountInUse(db: Database, id: string): Account | null {
  const account = findAccount(db, id)
  return account?.endedAt === null ? account : null
}

/** An account in use. Throws not_found. */
export function getAccountInUse(db: Database, id: string): Account {
  const account = findAccountInUse(db, id)
  if (!account) throw new Problem('not_found')
  return account
}

/** Everybody who has or had an account, by name. */
export function listColleagues(db: Database): Colleague[] {
  return db
    .prepare<[], Colleague>('SELECT id AS accountId, name, name_en AS nameEn FROM accounts ORDER BY name, id')
    .all()
}

/** Everybody with an account in use and a role, by name. */
export function listColleaguesWith(db: Database, role: Role): Colleague[] {
  return listAccounts(db)
    .filter(({ endedAt, roles }) => endedAt === null && roles.includes(role))
    .map(({ id, name, nameEn }) => ({ accountId: id, name, nameEn }))
}

/** An account as whoever did something; of one that nobody knows only the id. */
export function getColleague(db: Database, accountId: string): Colleague {
  const account = findAccount(db, accountId)
  return { accountId, name: account?.name ?? '', nameEn: account?.nameEn ?? '' }
}

export function insertAccount(db: Database, account: Account, at: string): void {
  db.prepare(
    `INSERT INTO accounts (id, name, name_en, name_key, roles, language, made_at)
    VALUES (@id, @name, @nameEn, @key, @roles, @language, @at)`,
  ).run({
    id: account.id,
    name: account.name,
    nameEn: account.nameEn,
    key: nameKey(account.name),
    roles: JSON.stringify(account.roles),
    language: account.language,
    at,
  })
}

export function saveNames(db: Database, id: string, names: Pick<Account, 'name' | 'nameEn'>): void {
  db.prepare('UPDATE accounts SET name = ?, name_key = ?, name_en = ? WHERE id = ?').run(
    names.name,
    nameKey(names.name),
    names.nameEn,
    id,
  )
}

/** Throws account_name_taken where another account in use has this name, seen without case, width and spacing. */
export function requireFreeName(db: Database, name: string, own = ''): void {
  if (db.prepare('SELECT 1 FROM accounts WHERE name_key = ? AND ended_at IS NULL AND id <> ?').get(nameKey(name), own))
    throw new Problem('account_name_taken')
}

/** Throws last_administrator where nobody but this account could set up the office. */
export function requireAnotherAdministrator(db: Database, id: string): void {
  const other = listAccounts(db).some(
    (account) => account.id !== id && account.endedAt === null && account.roles.includes('administrator'),
  )
  if (!other) throw new Problem('last_administrator')
}

export function saveRoles(db: Database, id: string, roles: readonly Role[]): void {
  db.prepare('UPDATE accounts SET roles = ? WHERE id = ?').run(JSON.stringify(roles), id)
}

export function saveLanguage(db: Database, id: string, language: Language): void {
  db.prepare('UPDATE accounts SET language = ? WHERE id = ?').run(language, id)
}

export function markEnded(db: Database, id: string, at: string): void {
  db.prepare('UPDATE accounts SET ended_at = ? WHERE id = ?').run(at, id)
}

type Row = { id: string; name: string; name_en: string; roles: string; language: Language; ended_at: string | null }

const columns = 'id, name, name_en, roles, language, ended_at'

function accountOf(row: Row): Account {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    roles: z.array(Role).parse(JSON.parse(row.roles)),
    language: row.language,
    endedAt: row.ended_at,
  }
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
