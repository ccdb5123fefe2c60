import { CacheProblem } from './cache-problem'
import type { WritableDb } from './open'

/** Takes the file one version up. Frozen once released: later changes are new migrations. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/**
 * Brings the file to the newest version in one transaction, or leaves it as it was.
 * @throws CacheProblem `cache-newer` when the file was written by a later program.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[], file: string): void {
  const newest = migrations.length
  const have = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
  if (have > newest) throw new CacheProblem('cache-newer', file)
  if (have === newest) return
  db.exec('begin immediate')
  try {
    for (const migration of migrations.slice(have)) {
      db.exec(migration.sql)
      db.exec(`pragma user_version = ${migration.version}`)
    }
    db.exec('commit')
  } catch (error) {
    db.exec('rollback')
    throw error
  }
}
