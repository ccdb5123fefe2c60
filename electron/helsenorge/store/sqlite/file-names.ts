/** HelseNorge's file in its data folder. */
export const HELSENORGE_FILE = 'helsenorge.db'
/** Held by the HelseNorge that writes it. */
export const HELSENORGE_LOCK = 'helsenorge.lock'
