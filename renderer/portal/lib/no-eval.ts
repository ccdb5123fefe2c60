import { z } from 'zod'

// zod would try `new Function` to compile schemas; under our content security policy each try is reported as a violation.
// Must run before any schema is made: the first import of main.tsx.
z.config({ jitless: true })
