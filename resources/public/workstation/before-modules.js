// zod would try `new Function` once, which the page's policy forbids and reports. It looks when the first schema is made, that is, while modules are
// being loaded; only a plain script runs before all of them.
globalThis.__zod_globalConfig = { jitless: true }
