// The project's source files as facts: who imports what, which calls and members stand where.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'
import { ROOT, Stop } from './process.mjs'

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */

const CODE = /\.(ts|tsx|mts|mjs|cjs|js|jsx|css|scss)$/
const PARSED = /\.(ts|tsx|mts|mjs|cjs|js|jsx)$/

/**
 * Source files of the project, path from the project's root (with /) to text.
 * @param {string[]} folders
 * @returns {Map<string, string>}
 */
export function readSources(folders) {
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const entry of readdirSync(ROOT, { withFileTypes: true }))
    if (entry.isFile() && CODE.test(entry.name)) files.set(entry.name, readFileSync(join(ROOT, entry.name), 'utf8'))
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (CODE.test(entry.name)) files.set(path, readFileSync(join(ROOT, path), 'utf8'))
    }
  }
  for (const folder of folders) walk(folder)
  return files
}

/** Syntax tree of a file, or undefined for style sheets. @param {string} path @param {string} text @returns {Node | undefined} */
export function parse(path, text) {
  if (!PARSED.test(path)) return undefined
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Stop(`${path} cannot be read as code: ${error.message}.`, 1)
  return /** @type {Node} */ (/** @type {unknown} */ (program))
}

/** @param {unknown} value @returns {value is Node} */
export const isNode = (value) =>
  typeof value === 'object' && value !== null && typeof (/** @type {{ type?: unknown }} */ (value).type) === 'string'

/** @param {Node} node @returns {Node[]} */
const childrenOf = (node) =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))

/** Visits every node, parents first. @param {Node} node @param {(node: Node, parents: Node[]) => void} visit @param {Node[]} [parents] */
export function walkTree(node, visit, parents = []) {
  visit(node, parents)
  for (const child of childrenOf(node)) walkTree(child, visit, [...parents, node])
}

/** @param {unknown} node @returns {string | undefined} */
export const stringOf = (node) => (isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined)

/**
 * Modules that a file names, in import, export ... from, import(), import type and require().
 * @param {Node} tree
 * @returns {{ to: string, at: number }[]}
 */
export function importsOf(tree) {
  /** @type {{ to: string, at: number }[]} */
  const found = []
  walkTree(tree, (node) => {
    const callee = node['callee']
    const isRequire = node.type === 'CallExpression' && isNode(callee) && callee['name'] === 'require'
    const args = node['arguments']
    const to = isRequire && Array.isArray(args) ? stringOf(args[0]) : stringOf(node['source'])
    if (to !== undefined) found.push({ to, at: node.start })
  })
  return found
}

/**
 * Path from the project's root of what `from` means by `to`; packages keep their name.
 * @param {string} from @param {string} to @param {Map<string, string>} files
 */
export function resolveImport(from, to, files) {
  const bare = to.replace(/\?.*$/, '')
  const base = bare.startsWith('@shared/')
    ? `shared/${bare.slice('@shared/'.length)}`
    : bare.startsWith('.')
      ? posix.join(posix.dirname(from), bare)
      : undefined
  if (base === undefined) return { package: bare }
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx']
  const file = endings.map((ending) => base + ending).find((path) => files.has(path))
  return { path: file ?? base }
}

/** @param {string} text @param {number} offset */
export const lineAt = (text, offset) => text.slice(0, offset).split('\n').length
