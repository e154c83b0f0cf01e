import type { Contract } from '../../../shared/contract.ts'
import type { deskCalls } from '../../../shared/statistics/desk-calls.ts'
import type { Database } from '../../database/open.ts'
import { listDesks, ownDesk } from '../../journal/journal-rows.ts'
import type { Handlers } from '../../serve.ts'
import type { Desks } from './carry-statistics.ts'
import { findHandover, findImportingDesk, nameOfDesk, placeOfImports } from './importing-desk.ts'

type DeskHandlers = Pick<Handlers<Contract['statistics']>, keyof typeof deskCalls>

/** The handlers of what several desks have to settle: which of them imports. */
export function deskHandlers({
  db,
  desks,
  asOf,
}: {
  db: Database
  desks: Desks
  asOf(): Promise<string | null>
}): DeskHandlers {
  return {
    async importing() {
      const place = placeOfImports(db)
      if (place === 'alone') return null
      const desk = findImportingDesk(db)
      const own = ownDesk(db)
      const [handed, ended] = [findHandover(db), listDesks(db).find(({ id }) => id === desk)?.ended_at ?? null]
      return {
        place,
        desk: desk === null ? null : { name: nameOfDesk(db, desk), ended: ended !== null },
        asOf: place === 'elsewhere' ? await asOf() : null,
        awaited: handed?.to === own,
        awaitedFrom: handed?.to === own ? nameOfDesk(db, handed.from) : '',
        handing: handed?.from === own,
        ownNumbers: await desks.hasOwnNumbers(),
        others: listDesks(db)
          .filter(({ id, joined_at, ended_at }) => id !== own && joined_at !== null && ended_at === null)
          .map(({ id, name }) => ({ id, name })),
      }
    },
    async handOverImports({ deskId }, { commit }) {
      const changes = [{ thing: 'workstation' as const, from: nameOfDesk(db, ownDesk(db)), to: nameOfDesk(db, deskId) }]
      await desks.handOver(deskId, (write) => commit(write, { about: deskId, changes }))
      return {}
    },
    async takeOverImports(_, { commit }) {
      const before = findImportingDesk(db)
      const from = before === null ? '' : nameOfDesk(db, before)
      const changes = [{ thing: 'workstation' as const, from, to: nameOfDesk(db, ownDesk(db)) }]
      await desks.takeOver((write) => commit(write, { about: ownDesk(db), changes }))
      return {}
    },
    async useOfficeNumbers(_, { record }) {
      await desks.useOffices()
      record()
      return {}
    },
  }
}
