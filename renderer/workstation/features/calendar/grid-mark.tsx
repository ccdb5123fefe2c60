import './grid-mark.css'
import type { PresenceSubject } from '@shared/presence/model'
import type { CSSProperties } from 'react'
import { PresentMark } from '../../app/present-others'

/** Over what a colleague has open: a dashed edge and the initials. Never in the way of the pointer. */
export const GridMark = (props: { subject: PresenceSubject; style: CSSProperties }) => (
  <div className="grid-mark" style={props.style}>
    <PresentMark subject={props.subject} />
  </div>
)
