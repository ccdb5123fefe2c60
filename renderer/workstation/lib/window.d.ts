import type { DeskBridge } from '@shared/port'

declare global {
  interface Window {
    /** exposed by electron/preload.ts */
    readonly desk: DeskBridge
  }
}
