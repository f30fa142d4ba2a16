import { dayHere } from '../../shared/domain/calendar'
import '../styles/tokens.css'
import '../styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { selfFormSchema } from '../../shared/contract/self-assessments'
import { EmptyRoom } from '../components/empty-room'
import { PageFault } from '../components/page-fault'
import { ReaderContext } from '../components/reader'
import { followSystemTheme } from '../theme'
import { FilePage } from './file-page'
import styles from './file-page.module.css'

followSystemTheme()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')
const form = selfFormSchema.safeParse(JSON.parse(document.getElementById('form')?.textContent ?? 'null')).data
createRoot(root).render(
  <StrictMode>
    <PageFault>
      {form === undefined ? (
        <main className={styles.narrow}>
          <EmptyRoom
            isWholePage
            sentence="This form has no questions in it."
            detail="The file was cut off or changed on its way. Ask your manager to save the form once more."
          />
        </main>
      ) : (
        // no answer of a form is an amount of money, so that the currency is never read
        <ReaderContext
          value={{ locale: navigator.language, currency: 'EUR', today: dayHere(new Date().toISOString()) }}
        >
          <FilePage form={form} />
        </ReaderContext>
      )}
    </PageFault>
  </StrictMode>,
)
