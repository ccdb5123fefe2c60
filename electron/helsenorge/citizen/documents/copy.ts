import type { DocumentSource, SavedDocument } from '@shared/citizen/documents'
import type { Said } from '@shared/citizen/registers'
import { attachments, dialogues } from '@shared/inbox/model'
import type { Patient } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import type { CitizenCaller } from '../../http/route'
import { notFound, requireAccess } from '../access'
import { requireDialogue } from '../messages/own-dialogue'
import { registerPerson } from '../registers/register-person'
import { entriesOf } from '../registers/registers'

type Copy = Pick<SavedDocument, 'title' | 'from' | 'text' | 'fileType' | 'bytes' | 'sha256'>

const same = (text: string): Said => ({ nb: text, en: text })

/**
 * What is kept of a document that the person may read now.
 * @throws HttpProblem 404 not-found, or 403 with the rule that said no
 */
export async function copyOf(
  tx: Reads,
  caller: CitizenCaller,
  patient: Patient,
  source: DocumentSource,
  now: Instant,
): Promise<Copy> {
  if (source.kind === 'attachment') {
    const file = await tx.get(attachments, source.id)
    if (file?.patientId !== patient.id) throw notFound()
    await requireDialogue(tx, caller, file.dialogueId, now)
    const subject = (await tx.get(dialogues, file.dialogueId))?.subject ?? ''
    const { name, type, bytes, sha256 } = file
    return { title: same(name), from: same(subject), text: null, fileType: type, bytes, sha256 }
  }
  await requireAccess(tx, caller, patient.id, 'records', now)
  const entry = entriesOf('records', await registerPerson(tx, patient, now)).find(({ id }) => id === source.id)
  if (!entry) throw notFound()
  const [from = same(''), hospital = same('')] = entry.details
  return {
    title: entry.title,
    from: { nb: `${from.nb}, ${hospital.nb}`, en: `${from.en}, ${hospital.en}` },
    text: entry.text,
    fileType: null,
    bytes: null,
    sha256: null,
  }
}
