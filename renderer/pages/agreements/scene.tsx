import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import styles from './scene.module.css'

/** A moment of the signing in which nothing is filled in: what it has come to, and the one step on. */
export function Scene({
  title,
  lead,
  children,
}: {
  title: string
  lead: ReactNode
  children: ReactNode
}): ReactElement {
  return (
    <div className={styles.scene}>
      <SceneTitle takesFocus>{title}</SceneTitle>
      <p className={styles.lead}>{lead}</p>
      {children}
    </div>
  )
}

/** The heading of what is to be done now. It takes the focus where the page changes under whoever reads it. */
export function SceneTitle({
  takesFocus,
  children,
}: {
  takesFocus: boolean
  children: ReactNode
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  )
}
