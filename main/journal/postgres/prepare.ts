import { Problem } from '../../../shared/errors.ts'
import { firstHash } from '../journal-hash.ts'
import { connectDatabase, type DatabaseAddress, type DatabaseConnection } from './connect.ts'
import { grantsTo, schema } from './schema.ts'

type Ask = DatabaseConnection['ask']

/** The role of a desk in the database: its letters and digits need no quoting anywhere. */
export const roleOf = (desk: string): string => `madoguchi_${desk.replaceAll('-', '').toLowerCase()}`

/**
 * Makes the tables where they are missing and the journal of an office in them. Asked as somebody who may make roles; what is there stays. Throws
 * Problem journal_unreachable, journal_refused.
 */
export function prepareDatabase(owner: DatabaseAddress, office: string): Promise<void> {
  return changed(owner, async (ask) => {
    await ask(schema)
    await ask('INSERT INTO madoguchi.offices (office, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      office,
      firstHash(office),
    ])
  })
}

/**
 * Whether a journal can be kept in this database: its user may make roles and tables. Leaves nothing behind; returns the milliseconds that a small
 * change takes. Throws as prepareDatabase.
 */
export async function tryDatabase(owner: DatabaseAddress): Promise<number> {
  const database = connectDatabase(owner)
  try {
    const [role] = await database.ask<{ may: boolean }>(
      `SELECT (rolcreaterole OR rolsuper) AND has_database_privilege(current_database(), 'CREATE') AS may
        FROM pg_roles WHERE rolname = current_user`,
    )
    if (!role?.may) throw new Problem('journal_refused', { serverWords: 'CREATEROLE' })
    const begun = performance.now()
    await database.change(async (ask) => {
      await ask('CREATE TEMPORARY TABLE madoguchi_trial (body bytea) ON COMMIT DROP')
      await ask('INSERT INTO madoguchi_trial VALUES ($1)', [Buffer.alloc(1000)])
    })
    return performance.now() - begun
  } finally {
    await database.close()
  }
}

/** Gives a desk of an office its own role with this password; a desk that has one gets another password. Throws as prepareDatabase. */
export function letDeskIn(owner: DatabaseAddress, office: string, desk: string, password: string): Promise<void> {
  const role = roleOf(desk)
  return changed(owner, async (ask) => {
    const [known] = await ask('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    const [secret] = await ask<{ quoted: string }>('SELECT quote_literal($1::text) AS quoted', [password])
    const how = `LOGIN NOINHERIT CONNECTION LIMIT 6 PASSWORD ${secret!.quoted}`
    await ask(`${known ? 'ALTER' : 'CREATE'} ROLE ${role} ${how}`)
    await ask(grantsTo(role))
    await ask(
      'INSERT INTO madoguchi.desks (role, office) VALUES ($1, $2) ON CONFLICT (role) DO UPDATE SET office = excluded.office',
      [role, office],
    )
  })
}

/** Takes a desk its role and ends what it has open; one that has none stays without. Throws as prepareDatabase. */
export function shutDeskOut(owner: DatabaseAddress, desk: string): Promise<void> {
  const role = roleOf(desk)
  return changed(owner, async (ask) => {
    const [known] = await ask('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    if (!known) return
    await ask('DELETE FROM madoguchi.desks WHERE role = $1', [role])
    await ask(`DROP OWNED BY ${role}`)
    await ask(`DROP ROLE ${role}`)
    await ask('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [role])
  })
}

async function changed(owner: DatabaseAddress, work: (ask: Ask) => Promise<void>): Promise<void> {
  const database = connectDatabase(owner)
  try {
    await database.change(async (ask) => {
      // Two that change tables or rights at once: the second waits, and finds what it wants.
      await ask('SELECT pg_advisory_xact_lock(771120261)')
      await work(ask)
    })
  } finally {
    await database.close()
  }
}
