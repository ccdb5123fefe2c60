import { readdirSync, readFileSync } from 'node:fs'

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process has just ended
  }
}

/** The process and everything it started, by /proc. */
function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const own = Number(name)
    if (!Number.isInteger(own)) continue
    // "pid (name) state parent ...", and the name may hold anything
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), own])
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)]
  return below(pid)
}

/** Proportional share of memory per process of a tree, in MiB: pages shared by n processes count 1/n in each. */
export const memoryOf = (pid: number): { name: string; mib: number }[] =>
  treeOf(pid).map((one) => {
    const pss = Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0)
    const command = read(`/proc/${one}/cmdline`).split('\0').join(' ')
    const type = /--type=(\S+)/.exec(command)?.[1] ?? 'main'
    const service = /--utility-sub-type=(\S+)/.exec(command)?.[1]
    return { name: service ?? type, mib: pss / 1024 }
  })
