import { HttpProblem } from '../http/problem'

/** @throws HttpProblem 403 not-for-training, where real work may be done */
export function requireTraining(training: boolean): void {
  if (!training) throw new HttpProblem(403, 'not-for-training')
}
