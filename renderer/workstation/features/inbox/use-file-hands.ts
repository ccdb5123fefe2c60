import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'

export interface FileHands {
  /** files hang over the field and would be taken if let go */
  readonly over: boolean
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: () => void
    readonly onDrop: (event: DragEvent) => void
    readonly onPaste: (event: ClipboardEvent) => void
  }
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** Files brought by hand: dropped, or pasted where no text is. Text is left to the field it goes to. */
export function useFileHands(add: (files: readonly File[]) => void, disabled: boolean): FileHands {
  const [over, setOver] = useState(false)
  // enter and leave come for every element inside as well
  const depth = useRef(0)
  const enter = (by: number): void => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  return {
    over,
    handlers: {
      onDragEnter: (event) => {
        if (!disabled && carriesFiles(event)) enter(1)
      },
      onDragOver: (event) => {
        if (!disabled && carriesFiles(event)) event.preventDefault()
      },
      onDragLeave: () => enter(-1),
      onDrop: (event) => {
        depth.current = 0
        setOver(false)
        if (disabled || !carriesFiles(event)) return
        event.preventDefault()
        add([...event.dataTransfer.files])
      },
      onPaste: (event) => {
        const files = [...event.clipboardData.files]
        // a copied table brings a picture of itself beside its text: the text is meant
        if (disabled || files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        add(files)
      },
    },
  }
}
