import { notifications } from '@shared/citizen/model'
import type { Fault } from './simulate'

/** Workstations and HelseNorges that are broken on purpose, each in one place: a simulation that does not notice them shows nothing. */
export const MUTANTS: Readonly<Record<string, Fault>> = {
  'the number is not raised': {
    desk: { statement: (sql, params) => (isMeta(sql, params, 'nextMutationId') ? undefined : { sql, params }) },
  },
  'the effect is committed without its outbox row': {
    desk: { statement: (sql, params) => (sql.includes('insert into "outbox"') ? undefined : { sql, params }) },
  },
  'commands leave the outbox at the answer to the push': {
    desk: { pushed: (db, last) => void db.run('delete from "outbox" where "mutationId" <= ?', [last]) },
  },
  'waiting commands run again in the wrong order': {
    desk: { rows: (sql, rows) => (sql.includes('from "outbox" order by') && rows.length > 1 ? rows.reverse() : rows) },
  },
  'base images are not kept': {
    desk: { statement: (sql, params) => (sql.includes('into "base"') ? undefined : { sql, params }) },
  },
  'optimistic effects are not forgotten after they were undone': {
    desk: { statement: (sql, params) => (sql === 'delete from "base"' ? undefined : { sql, params }) },
  },
  'a refusal makes no card': {
    desk: { statement: (sql, params) => (sql.includes('into "rejection"') ? undefined : { sql, params }) },
  },
  'a card forgets what was typed': {
    desk: {
      statement: (sql, params) =>
        sql.includes('into "rejection"')
          ? { sql: sql.replace('"name", "args", "madeAt", ?', `"name", '{}', "madeAt", ?`), params }
          : { sql, params },
    },
  },
  'a copy takes the drafts with it': {
    desk: {
      statement: (sql, params, db) =>
        sql === 'delete from "received"' && db.run('delete from "draft"') < 0 ? undefined : { sql, params },
    },
  },
  'rows that are gone stay after a copy': {
    desk: {
      statement: (sql, params) =>
        sql.startsWith('delete from') && sql.includes('where not exists') ? undefined : { sql, params },
    },
  },
  'rows of a page are left out, but its cookie is kept': {
    desk: { statement: (sql, params) => (sql.startsWith('insert into "note"') ? undefined : { sql, params }) },
  },
  'nothing is asked for unless HelseNorge pokes': { desk: { noTimerFrom: 4_000 } },
  'after a restore the old client id is kept': {
    desk: { statement: (sql, params) => (isMeta(sql, params, 'clientId') ? undefined : { sql, params }) },
  },
  'what HelseNorge acknowledged is not remembered': {
    desk: { statement: (sql, params) => (sql.includes('into "acknowledged"') ? undefined : { sql, params }) },
  },
  'HelseNorge keeps no account of numbers': { server: { putValue: (space) => !space.startsWith('ledger:') } },
  'HelseNorge keeps no refusals': { server: { putValue: (space) => !space.startsWith('rejection:') } },
  'HelseNorge does not tell of deletions': {
    server: { pulled: (page) => ({ ...page, patches: page.patches.map((patch) => ({ ...patch, delete: [] })) }) },
  },
  'HelseNorge says "done" before it is on the disk': { server: { forgets: (chance) => chance.yes(0.05) } },
  'HelseNorge tells nobody': {
    server: {
      afterPut: async (tx, table, row) => {
        if (table === notifications) await tx.delete(notifications, String(row['id']))
      },
    },
  },
  'HelseNorge tells of a booking that can still be taken back': {
    server: {
      afterPut: async (tx, table, row) => {
        const { createdAt, ...news } = row as unknown as { createdAt: number; kind: string }
        if (table === notifications && news.kind === 'appointment-confirmed' && createdAt % 2 === 0)
          await tx.put(notifications, { ...news, createdAt: createdAt - 60_001 } as never)
      },
    },
  },
  'HelseNorge tells the patient twice': {
    server: {
      afterPut: async (tx, table, row) => {
        if (table === notifications && !String(row['id']).endsWith('x'))
          await tx.put(notifications, { ...(row as never as { id: string }), id: `${String(row['id'])}x` } as never)
      },
    },
  },
}

function isMeta(sql: string, params: unknown, key: string): boolean {
  return sql.includes('into "meta"') && Array.isArray(params) && params[0] === key
}
