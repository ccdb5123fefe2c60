// The floor of sync.push and sync.catchUp: takes what comes, in one transaction a request, and gives rows; no rule, no proof of who asks, no numbering.
import { createServer } from 'node:http'
import Database from 'better-sqlite3'

const db = new Database(process.argv[2])
db.pragma('journal_mode = wal')
db.pragma('synchronous = full')
db.exec('create table taken (id text primary key, body text not null) strict')
const insert = db.prepare('insert or replace into taken (id, body) values (?, ?)')
const take = db.transaction((/** @type {{ id: string }[]} */ rows) => {
  for (const row of rows) insert.run(row.id, JSON.stringify(row))
})
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const count = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('count'))
    const rows = Array.from({ length: count }, (_none, i) => ({ id: `theirs-${i}`, text: 'x'.repeat(300) }))
    response.end(JSON.stringify(rows))
    return
  }
  let text = ''
  request.setEncoding('utf8').on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    take(JSON.parse(text))
    response.end('{}')
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(`listening ${address.port}`)
})
