import { type ReactElement, type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'
import styles from './dialog.module.css'
import { ReportUnsaved } from './unsaved'

/**
 * A sheet in front of the room: a question or a short form. Escape closes it and changes nothing; where its form
 * holds something that is not saved, it asks first.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  wide = false,
}: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
}): ReactElement {
  const [isUnsaved, setUnsaved] = useState(false)
  const [isAsking, setAsking] = useState(false)
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (open) return
        if (isUnsaved) setAsking(true)
        else onClose()
      }}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <ReportUnsaved value={setUnsaved}>{children}</ReportUnsaved>
        </AriaDialog>
      </Modal>
      {isAsking ? (
        <Confirm
          question="Leave without saving?"
          consequence="What you typed here will be gone."
          verb="Leave without saving"
          keep="Stay"
          danger
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={onClose}
        />
      ) : null}
    </ModalOverlay>
  )
}

/** The buttons at the foot of a dialog, the deciding one last. */
function DialogActions({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles.actions}>{children}</div>
}

/** Asks before something that cannot be undone: the question as title, the consequence as text, buttons that name the act. Enter does it, or keeps what there is where it is a danger. */
export function Confirm({
  question,
  consequence,
  verb,
  keep = 'Not yet',
  danger = false,
  isOpen,
  onClose,
  onConfirm,
}: {
  question: string
  consequence: string
  verb: string
  keep?: string
  danger?: boolean
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
}): ReactElement {
  return (
    <Dialog title={question} isOpen={isOpen} onClose={onClose}>
      <p className="muted">{consequence}</p>
      <DialogActions>
        <Button look="quiet" autoFocus={danger} onPress={onClose}>
          {keep}
        </Button>
        <Button
          look={danger ? 'danger' : 'primary'}
          autoFocus={!danger}
          onPress={() => {
            onClose()
            onConfirm()
          }}
        >
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
