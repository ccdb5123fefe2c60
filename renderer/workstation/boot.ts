import './ui/first-view.css'
import { keepTheme } from './lib/theme'

// zod would try `new Function` once, which the page's policy forbids and reports. It looks when a schema is made, so this must stand before every
// module that makes one: the reason why the window has this small entry of its own.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
keepTheme()
void import('./main')
