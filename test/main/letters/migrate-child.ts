import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase } from '../../../main/database/open.ts'

/** A program to be killed while it brings an office to the present version. */
const [file, key] = process.argv.slice(2)
const db = openDatabase(file!, Buffer.from(key!, 'hex'))
process.stdout.write('begins\n')
migrate(db, migrations)
db.close()
