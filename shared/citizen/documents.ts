import { z } from 'zod'
import { id } from '../id'
import { attachmentType } from '../inbox/model'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'
import { said } from './registers'

/** Documents that one person may keep. */
export const MOST_DOCUMENTS = 200

/** Where a document was saved from: a file of a message, or the hospital's record (S132, S142). */
export const documentSource = z.object({ kind: z.enum(['attachment', 'record']), id: z.string().min(1).max(100) })
export type DocumentSource = z.infer<typeof documentSource>

/**
 * A copy that the person keeps, whatever becomes of what it was copied from (S142). HelseNorge's own; the clinic never sees it. Either a file, whose bytes are
 * kept as long as this names them, or a text.
 */
export const savedDocuments = defineTable(
  'savedDocument',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    sourceKind: documentSource.shape.kind,
    sourceId: documentSource.shape.id,
    title: said,
    from: said,
    text: said.nullable(),
    fileType: attachmentType.nullable(),
    bytes: z.int().nullable(),
    sha256: z.string().nullable(),
    savedAt: instant,
  }),
  { indexes: [['patientId'], ['sha256']], synced: false },
)
export type SavedDocument = Row<typeof savedDocuments>

/** Latest saved first; `file` null: a text. */
export const ownDocument = z.object({
  id,
  source: documentSource,
  title: said,
  from: said,
  text: said.nullable(),
  file: z.object({ type: attachmentType, bytes: z.int() }).nullable(),
  savedAt: instant,
})
export type OwnDocument = z.infer<typeof ownDocument>
export const ownDocuments = z.array(ownDocument)
