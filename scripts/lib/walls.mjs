// The walls that keep the project in its shape. `violations` is pure: it sees only the files it is given.
import { importsOf, isNode, lineAt, parse, resolveImport, stringOf, walkTree } from './source.mjs'

/** @typedef {import('./source.mjs').Node} Node */
/** @typedef {{ file: string, line: number, wall: string, sentence: string }} Violation */

/**
 * THE list of files that may touch raw power. A path names one file; `*` stands for one folder name.
 * @type {Record<string, { files: string[], instead: string }>}
 */
export const RAW_POWER = {
  ipcMain: { files: ['electron/app/ipc.ts'], instead: 'register it in electron/app/ipc.ts' },
  ipcRenderer: { files: ['electron/preload.ts'], instead: 'go through the port that the preload keeps' },
  'better-sqlite3': {
    files: ['electron/core/db/open.ts', 'electron/helsenorge/store/sqlite-store.ts'],
    instead: 'take the read or write handle that the database module gives',
  },
  'clock and chance': {
    files: [
      'electron/app/clock.ts',
      'electron/core/clock.ts',
      'electron/helsenorge/clock.ts',
      'renderer/*/lib/clock.ts',
      'renderer/*/lib/id.ts',
    ],
    instead: 'take time, ids and chance from the clock or id module of this process',
  },
}

/** Zones: which files they hold and which modules may not be named there. First match of `in` decides nothing; all count. */
const ZONES = [
  {
    in: /^shared\//,
    wall: 'shared is pure',
    /** @param {Target} to */
    refuses: (to) =>
      to.package ? !['zod', '@navikt/fnrvalidator'].includes(to.package) : !to.path?.startsWith('shared/'),
    why: 'shared/ imports only shared/, zod and @navikt/fnrvalidator',
  },
  {
    in: /^renderer\//,
    wall: 'renderer without Electron',
    /** @param {Target} to */
    refuses: (to) => under(to, 'electron/') || to.package === 'electron' || isNodeModule(to),
    why: 'renderer/ imports nothing of electron/ and nothing of Node; it speaks through the port',
  },
  {
    in: /^electron\//,
    wall: 'Electron without renderer',
    /** @param {Target} to */
    refuses: (to) => under(to, 'renderer/'),
    why: 'electron/ imports nothing of renderer/',
  },
  {
    in: /^electron\/helsenorge\//,
    wall: 'workstation and HelseNorge apart',
    /** @param {Target} to */
    refuses: (to) => under(to, 'electron/') && !under(to, 'electron/helsenorge/'),
    why: 'electron/helsenorge/ shares nothing with the workstation but shared/ and HTTP (S3)',
  },
  {
    in: /^electron\/helsenorge\//,
    wall: 'HelseNorge runs alone',
    /** @param {Target} to */
    refuses: (to) => to.package === 'electron',
    why: 'electron/helsenorge/ also runs without Electron around it',
  },
  {
    in: /^electron\/core\//,
    wall: 'workstation and HelseNorge apart',
    /** @param {Target} to */
    refuses: (to) => ['electron/helsenorge/', 'electron/app/', 'electron/doctor/'].some((part) => under(to, part)),
    why: 'electron/core/ reaches HelseNorge over HTTP only, and knows nothing of the window',
  },
  {
    in: /^electron\/doctor\//,
    wall: 'the doctor looks at files',
    /** @param {Target} to */
    refuses: (to) =>
      to.package === 'electron' ||
      under(to, 'electron/app/') ||
      (under(to, 'electron/helsenorge/') && !to.path?.startsWith('electron/helsenorge/store/sqlite/')),
    why: 'electron/doctor/ runs beside the programs: it knows the shape of their files and nothing else of them',
  },
  {
    in: /^electron\/(app\/|[^/]+$)/,
    wall: 'workstation and HelseNorge apart',
    /** @param {Target} to */
    refuses: (to) => under(to, 'electron/helsenorge/') && to.path !== 'electron/helsenorge/server.ts',
    why: 'the app starts HelseNorge through electron/helsenorge/server.ts and knows nothing else of it',
  },
  {
    in: /^renderer\/portal\//,
    wall: 'two pages apart',
    /** @param {Target} to */
    refuses: (to) => under(to, 'renderer/workstation/'),
    why: "the patient's page is served over HTTP and may carry nothing of the workstation",
  },
  {
    in: /^renderer\/workstation\//,
    wall: 'two pages apart',
    /** @param {Target} to */
    refuses: (to) => under(to, 'renderer/portal/'),
    why: "the workstation carries nothing of the patient's page",
  },
]

/** @typedef {{ package?: string, path?: string }} Target */
/** @param {Target} to @param {string} folder */
const under = (to, folder) => to.path?.startsWith(folder) ?? false
/** @param {Target} to */
const isNodeModule = (to) => to.package?.startsWith('node:') ?? false

const MOST_LINES = 400
const PRODUCT = /^(electron|renderer|shared)\//
/** Tools read the default export of these. */
const MAY_EXPORT_DEFAULT = /^[^/]+\.config\.ts$/
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

/** @param {string} power @param {string} file */
const mayUse = (power, file) =>
  RAW_POWER[power]?.files.some((allowed) =>
    new RegExp(`^${allowed.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file),
  )

/**
 * Every breach of a wall in the given files.
 * @param {Map<string, string>} files path from the project's root to text
 * @returns {Violation[]}
 */
export function violations(files) {
  /** @type {Violation[]} */
  const found = []
  /** @type {Map<string, string[]>} */
  const graph = new Map()
  for (const [file, text] of files) {
    /** @param {string} wall @param {number} at @param {string} sentence */
    const breach = (wall, at, sentence) => found.push({ file, line: lineAt(text, at), wall, sentence })
    const lines = text.replace(/\n$/, '').split('\n').length
    if (lines > MOST_LINES)
      breach('short files', text.length, `${lines} lines; ${MOST_LINES} is the most, split it by act`)
    if (!KEBAB_CASE.test(file.split('/').at(-1) ?? '')) breach('kebab-case names', 0, 'file names are kebab-case')
    const tree = parse(file, text)
    if (!tree) continue
    const targets = importsOf(tree).map(({ to, at }) => ({ ...resolveImport(file, to, files), at }))
    graph.set(
      file,
      targets.flatMap(({ path }) => (path && files.has(path) ? [path] : [])),
    )
    for (const to of targets)
      for (const zone of ZONES)
        if (zone.in.test(file) && zone.refuses(to))
          breach(zone.wall, to.at, `imports ${to.path ?? to.package}: ${zone.why}`)
    if (PRODUCT.test(file))
      for (const { power, what, at } of rawPowers(tree))
        if (!mayUse(power, file)) breach(power, at, `uses ${what}: ${RAW_POWER[power]?.instead}`)
    if (!MAY_EXPORT_DEFAULT.test(file))
      walkTree(tree, (node) => {
        if (isDefaultExport(node)) breach('no default exports', node.start, 'give the export its name')
      })
  }
  for (const cycle of cycles(graph)) {
    const [file = ''] = cycle
    found.push({ file, line: 1, wall: 'no import cycles', sentence: [...cycle, file].join(' -> ') })
  }
  return found
}

/** @param {Node} node */
const isDefaultExport = (node) =>
  node.type === 'ExportDefaultDeclaration' ||
  (node.type === 'ExportSpecifier' && isNode(node['exported']) && nameOf(node['exported']) === 'default')

/** @param {unknown} node @returns {string | undefined} */
const nameOf = (node) => {
  if (!isNode(node)) return undefined
  return typeof node['name'] === 'string' ? node['name'] : stringOf(node)
}

/** Members that read a clock or draw lots, by the object they hang on. @type {Record<string, string[]>} */
const MEMBERS = { Date: ['now'], Math: ['random'], crypto: ['randomUUID'], Temporal: ['Now'] }

/**
 * Uses of raw power in a file.
 * @param {Node} tree
 * @returns {{ power: string, what: string, at: number }[]}
 */
function rawPowers(tree) {
  /** @type {{ power: string, what: string, at: number }[]} */
  const found = []
  for (const { to, at } of importsOf(tree)) if (to === 'better-sqlite3') found.push({ power: to, what: to, at })
  walkTree(tree, (node) => {
    const clock = (/** @type {string} */ what) => found.push({ power: 'clock and chance', what, at: node.start })
    if (node.type === 'ImportSpecifier' || node.type === 'Property' || node.type === 'MemberExpression') {
      const name = nameOf(node['imported'] ?? node['key'] ?? node['property'])
      if (name === 'ipcMain' || name === 'ipcRenderer') found.push({ power: name, what: name, at: node.start })
      if (name === 'randomUUID' && node.type !== 'Property') clock('randomUUID')
    }
    if (node.type === 'MemberExpression') {
      const object = node['object']
      const owner = nameOf(object) ?? (isNode(object) ? nameOf(object['property']) : undefined) ?? ''
      const member = nameOf(node['property']) ?? ''
      if (Object.hasOwn(MEMBERS, owner) && MEMBERS[owner]?.includes(member) && member !== 'randomUUID')
        clock(`${owner}.${member}`)
    }
    if (node.type === 'VariableDeclarator' && isNode(node['id']) && node['id'].type === 'ObjectPattern') {
      const owner = nameOf(node['init']) ?? ''
      const properties = /** @type {Node[]} */ (node['id']['properties'])
      for (const property of properties) {
        const member = nameOf(property['key']) ?? ''
        if (Object.hasOwn(MEMBERS, owner) && MEMBERS[owner]?.includes(member)) clock(`${owner}.${member}`)
      }
    }
    const args = node['arguments']
    const callee = nameOf(node['callee'])
    if (node.type === 'NewExpression' && callee === 'Date' && Array.isArray(args) && args.length === 0)
      clock('new Date()')
    if (node.type === 'CallExpression' && callee === 'Date') clock('Date()')
  })
  return found
}

/**
 * Groups of files that import each other in a circle (Tarjan); type imports count, they bind a reader just as much.
 * @param {Map<string, string[]>} graph
 * @returns {string[][]}
 */
function cycles(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const found = []
  /** @param {string} file */
  const visit = (file) => {
    const me = { index: seen.size, low: seen.size, open: true }
    seen.set(file, me)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const known = seen.get(next)
      if (!known) me.low = Math.min(me.low, visit(next).low)
      else if (known.open) me.low = Math.min(me.low, known.index)
    }
    if (me.low === me.index) {
      const group = stack.splice(stack.indexOf(file))
      for (const member of group) {
        const state = seen.get(member)
        if (state) state.open = false
      }
      if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group)
    }
    return me
  }
  for (const file of graph.keys()) if (!seen.has(file)) visit(file)
  return found
}
