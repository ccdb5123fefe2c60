import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const BATCH = 200

/**
 * What sending `own` small changes in batches and fetching `foreign` ones costs at least: a durable list on this side, a durable table on the other, plain HTTP.
 * @returns milliseconds
 */
export async function bareLoop(root: string, folder: string, own: number, foreign: number): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const server = spawn(process.execPath, [join(root, 'test/bench/sync/bare-server.mjs'), join(folder, 'server.db')], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => resolve(/\d+/.exec(text)?.[0] ?? ''))
    server.once('exit', (status) => reject(new Error(`the bare server ended with ${status}`)))
  })
  const db = new Database(join(folder, 'client.db'))
  try {
    db.pragma('journal_mode = wal')
    db.pragma('synchronous = full')
    db.exec(
      'create table outbox (n integer primary key, body text) strict; create table got (id text primary key, body text) strict',
    )
    const insert = db.prepare('insert into outbox (n, body) values (?, ?)')
    db.transaction(() => {
      for (let i = 1; i <= own; i += 1) insert.run(i, JSON.stringify({ id: `own-${i}`, text: 'x'.repeat(300) }))
    })()
    const next = db.prepare('select n, body from outbox order by n limit ?')
    const done = db.prepare('delete from outbox where n <= ?')
    const url = `http://127.0.0.1:${port}/`
    const began = performance.now()
    for (let rows = next.all(BATCH) as Kept[]; rows.length > 0; rows = next.all(BATCH) as Kept[]) {
      const answer = await fetch(url, { method: 'POST', body: `[${rows.map(({ body }) => body).join(',')}]` })
      await answer.text()
      done.run(rows.at(-1)?.n ?? 0)
    }
    if (foreign > 0) {
      const got = (await (await fetch(`${url}?count=${foreign}`)).json()) as { id: string }[]
      const put = db.prepare('insert or replace into got (id, body) values (?, ?)')
      db.transaction(() => {
        for (const row of got) put.run(row.id, JSON.stringify(row))
      })()
    }
    return performance.now() - began
  } finally {
    db.close()
    server.kill('SIGTERM')
  }
}
interface Kept {
  readonly n: number
  readonly body: string
}
