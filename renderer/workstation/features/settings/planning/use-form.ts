import { useState } from 'react'

/**
 * A form over a row that colleagues may change meanwhile. `seen` is the row as it stood when the form was opened or last taken over; `changed`: it stands
 * differently now.
 */
export function useForm<F extends object>(standing: F | null, empty: F) {
  const [seen, setSeen] = useState(standing)
  const [draft, setDraft] = useState<F>(standing ?? empty)
  const changed = standing !== null && seen !== null && JSON.stringify(standing) !== JSON.stringify(seen)
  const untouched = JSON.stringify(draft) === JSON.stringify(seen ?? empty)
  // what nobody has written in follows what stands there
  if (changed && untouched) {
    setSeen(standing)
    setDraft(standing)
  }
  return {
    draft,
    seen,
    changed,
    change: (part: Partial<F>) => setDraft((before) => ({ ...before, ...part })),
    /** shows what stands there now */
    takeOver: () => {
      setSeen(standing)
      if (standing) setDraft(standing)
    },
  }
}
