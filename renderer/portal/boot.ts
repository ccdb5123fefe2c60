import './styles/portal.scss'

// zod would try `new Function` to compile schemas, and under our content security policy each try is reported as a violation. It must know before the
// first schema is made, and chunks shared with other pages run before this file's imports: hence a global and a later import.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
void import('./main')
