import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followCore, forgetOnReturn, tellOfPresence } from './api/follow-core'
import { queryClient } from './api/query-client'
import { App } from './app'
import { PageFault } from './components/page-fault'
import { Toasts } from './components/toasts'
import { followSystemTheme } from './theme'
import { WithReadOnly } from './with-read-only'

followSystemTheme()
followCore()
forgetOnReturn()
tellOfPresence()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PageFault>
        <WithReadOnly>
          <App />
        </WithReadOnly>
        <Toasts />
      </PageFault>
    </QueryClientProvider>
  </StrictMode>,
)
