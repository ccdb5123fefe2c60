// Which tests speak of which requirement. `trace` is pure: names in, table out.
import { isNode, parse, stringOf, walkTree } from './source.mjs'

/** @typedef {import('./source.mjs').Node} Node */
/** @typedef {{ id: string, owner: string, text: string }} Requirement */
/** @typedef {{ file: string, name: string }} Test */

const SUITES = new Set(['describe', 'suite'])
const TESTS = new Set(['it', 'test'])
/** test.step, test.use and their like are not tests. */
const MODIFIERS = new Set([
  'each',
  'for',
  'describe',
  'sequential',
  'concurrent',
  'serial',
  'only',
  'skip',
  'fails',
  'prop',
  'extend',
])

/** Words of a callee: `test.describe.serial` gives ["test", "describe", "serial"]; a call in between is looked through. @param {unknown} node @returns {string[]} */
function wordsOf(node) {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return [String(node['name'])]
  if (node.type === 'MemberExpression') return [...wordsOf(node['object']), ...wordsOf(node['property'])]
  if (node.type === 'CallExpression') return wordsOf(node['callee'])
  return node.type === 'TaggedTemplateExpression' ? wordsOf(node['tag']) : []
}

/** Every piece of text below a node, in order. @param {Node} node */
function textBelow(node) {
  /** @type {string[]} */
  const pieces = []
  walkTree(node, (part) => {
    if (part.type === 'Literal') pieces.push(stringOf(part) ?? '')
    const value = part['value']
    if (part.type === 'TemplateElement' && typeof value === 'object' && value !== null && 'cooked' in value)
      pieces.push(String(value.cooked))
  })
  return pieces.filter((piece) => piece !== '')
}

/**
 * Title of a suite or test call, with the texts of its table when it has one; undefined for any other node.
 * @param {Node} node
 * @returns {{ kind: 'suite' | 'test', title: string } | undefined}
 */
function titled(node) {
  const args = node['arguments']
  if (node.type !== 'CallExpression' || !Array.isArray(args)) return undefined
  const [title, body] = /** @type {unknown[]} */ (args)
  if (!isNode(title) || body === undefined || !['Literal', 'TemplateLiteral'].includes(title.type)) return undefined
  const words = wordsOf(node['callee'])
  const [first = '', ...rest] = words
  if (!(SUITES.has(first) || TESTS.has(first)) || !rest.every((word) => MODIFIERS.has(word))) return undefined
  const callee = node['callee']
  const table = isNode(callee) && callee.type !== 'MemberExpression' ? textBelow(callee) : []
  const kind = words.some((word) => SUITES.has(word)) ? 'suite' : 'test'
  const texts = table.length > 0 ? [`(${table.join(', ')})`] : []
  return { kind, title: [textBelow(title).join('…'), ...texts].join(' ') }
}

/**
 * Full names of the tests in a file, suites first: "booking > S8 a patient books".
 * @param {string} file @param {string} text
 * @returns {Test[]}
 */
export function testsIn(file, text) {
  /** @type {Test[]} */
  const tests = []
  const tree = parse(file, text)
  if (tree)
    walkTree(tree, (node, parents) => {
      const found = titled(node)
      if (found?.kind !== 'test') return
      const suites = parents.map(titled).flatMap((parent) => (parent?.kind === 'suite' ? [parent.title] : []))
      tests.push({ file, name: [...suites, found.title].join(' > ') })
    })
  return tests
}

/** Ids that a name quotes; "S56-S59" and "S56 to S59" mean all four. @param {string} name @returns {Set<string>} */
export function idsIn(name) {
  /** @type {Set<string>} */
  const ids = new Set()
  for (const [, letter, from = '', to = from] of name.matchAll(
    /\b([SCN])([1-9]\d*)(?:\s*(?:-|–|to)\s*\1([1-9]\d*))?\b/g,
  ))
    for (let n = Number(from); n <= Math.max(Number(from), Number(to)); n += 1) ids.add(`${letter}${n}`)
  return ids
}

/**
 * For each requirement the tests whose names quote it.
 * @param {Requirement[]} requirements @param {Test[]} tests
 * @returns {{ requirement: Requirement, tests: Test[] }[]}
 */
export function trace(requirements, tests) {
  const quoted = tests.map((test) => ({ test, ids: idsIn(test.name) }))
  return requirements.map((requirement) => ({
    requirement,
    tests: quoted.flatMap(({ test, ids }) => (ids.has(requirement.id) ? [test] : [])),
  }))
}
