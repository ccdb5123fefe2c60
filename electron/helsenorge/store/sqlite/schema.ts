import type { Table } from '@shared/table'
import { tables } from '@shared/tables'
import { indexesOf } from '../list-plan'
import type { Connection } from './connection'

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The indexed value of a field; query and index must use the very same text. */
export const field = (name: string): string => `json_extract(body, '$.${name}')`

/** Raised with every change of the store's own tables below. */
export const FILE_VERSION = 4

const rowTable = (name: string): string =>
  `create table if not exists ${quote(name)} (
     id text primary key, clinic_id text not null, clock integer not null, body text not null) strict;`

/** Steps to version 1, 2, ...; each runs once, all in one transaction. Never change one that was released. */
const MIGRATIONS: readonly string[] = [
  `
  create table _meta (key text primary key, value text not null) strict, without rowid;
  create table _value (space text not null, key text not null, value text not null, primary key (space, key)) strict, without rowid;
  create table _blob (sha256 text primary key, bytes blob not null) strict;
  create table _tombstone (
    table_name text not null, id text not null, clinic_id text not null, clock integer not null,
    primary key (table_name, id)
  ) strict, without rowid;
  create index _tombstone_feed on _tombstone (clinic_id, clock);
  `,
  // until now one epoch for the life of the file, written when it was made
  `
  create table _epoch (number integer primary key, epoch text not null unique, began integer not null) strict;
  insert into _epoch (epoch, began) select value, 0 from _meta where key = 'epoch';
  delete from _meta where key = 'epoch';
  `,
  `
  create table _upload (
    owner text not null, sha256 text not null, size integer not null, received integer not null, done integer not null,
    type text, touched_at integer not null,
    primary key (owner, sha256)
  ) strict, without rowid;
  create index _upload_touched on _upload (touched_at);
  create index _upload_sha256 on _upload (sha256);
  create table _upload_part (
    owner text not null, sha256 text not null, start integer not null, bytes blob not null,
    primary key (owner, sha256, start),
    foreign key (owner, sha256) references _upload (owner, sha256) on delete cascade
  ) strict;
  delete from _value where space like 'upload:%';
  `,
  // fields that workstations now expect of every row; their own caches have set the same by themselves
  `
  ${rowTable('clinic')}
  ${rowTable('calendar')}
  ${rowTable('appointmentType')}
  ${rowTable('patientNews')}
  ${rowTable('notification')}
  update "clinic" set body = json_insert(body, '$.vendorNotifications', json('false'));
  update "calendar" set body =
    json_insert(body, '$.vendorNotifications', json('false'), '$.patientListId', null);
  update "appointmentType" set body = json_insert(body, '$.vendorNotifications', json('false'), '$.linkToken', null);
  update "patientNews" set body = json_insert(body, '$.lastAt',
    coalesce((select max(json_extract(value, '$.at')) from json_each(body, '$.news')), 0));
  update "notification" set body = json_insert(body, '$.sender', 'helsenorge');
  `,
]

/** Brings the store's own tables to this program's version, in one transaction. */
export function migrate(connection: Connection): void {
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (version === FILE_VERSION) return
  connection.exec('begin immediate')
  try {
    for (const step of MIGRATIONS.slice(version)) connection.exec(step)
    const put = connection.prepare('insert or ignore into _meta (key, value) values (?, ?)')
    put.run('clock', '0')
    put.run('horizon', '0')
    connection.pragma(`user_version = ${FILE_VERSION}`)
    connection.exec('commit')
  } catch (error) {
    connection.exec('rollback')
    throw error
  }
}

const indexName = (table: Table, fields: readonly string[]): string => `${table.name} by ${fields.join(' ')}`
const feedIndex = (table: Table): string => `${table.name} feed`
const copyIndex = (table: Table): string => `${table.name} copy`

/** The columns by which a copy reads the table, in order. */
export const copyColumns = (table: Table): string[] =>
  typeof table.copy === 'string' ? ['clinic_id', 'id'] : ['clinic_id', field(table.copy.by), 'id']

/** Name and text of every index of a row table. */
export const indexTexts = (table: Table): { name: string; sql: string }[] => [
  ...(table.synced
    ? [
        {
          name: feedIndex(table),
          sql: `create index if not exists ${quote(feedIndex(table))} on ${quote(table.name)} (clinic_id, clock)`,
        },
        {
          name: copyIndex(table),
          sql: `create index if not exists ${quote(copyIndex(table))} on ${quote(table.name)} (${copyColumns(table).join(', ')})`,
        },
      ]
    : []),
  ...indexesOf(table).map((fields) => ({
    name: indexName(table, fields),
    sql: `create index if not exists ${quote(indexName(table, fields))} on ${quote(table.name)} (${[...fields.map(field), 'id'].join(', ')})`,
  })),
]

/** Row tables as the definitions have them today; rows are documents, so that a new field needs no step here. */
export function createRowTables(connection: Connection): void {
  connection.exec('begin immediate')
  for (const table of tables) {
    connection.exec(rowTable(table.name))
  }
  connection.exec('commit')
  createIndexes(connection)
}

/** Makes the indexes that are missing and drops those no definition names any more. */
export function createIndexes(connection: Connection): void {
  const wanted = tables.flatMap(indexTexts)
  const names = new Set(wanted.map(({ name }) => name))
  const have = connection
    .prepare(
      "select name from sqlite_schema where type = 'index' and sql is not null and name not like '\\_%' escape '\\'",
    )
    .pluck()
    .all()
  connection.exec('begin immediate')
  for (const name of have) if (!names.has(String(name))) connection.exec(`drop index ${quote(String(name))}`)
  for (const { sql } of wanted) connection.exec(sql)
  connection.exec('commit')
}

/** Before a bulk load: filling first and indexing afterwards is several times faster. */
export function dropIndexes(connection: Connection): void {
  connection.exec('begin immediate')
  for (const { name } of tables.flatMap(indexTexts)) connection.exec(`drop index if exists ${quote(name)}`)
  connection.exec('commit')
}
