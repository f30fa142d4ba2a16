import { safeStorage } from 'electron'
import type { HostKeychain } from '../core/connection'

/**
 * The keychain of the operating system; null where there is none that keeps a secret. On a Linux without a keyring
 * Electron would seal with a password that stands in its source code (`basic_text`): that is refused.
 */
export async function systemKeychain(platform: NodeJS.Platform): Promise<HostKeychain | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  const isSham = ['basic_text', 'unknown'].includes(
    platform === 'linux' ? safeStorage.getSelectedStorageBackend() : '',
  )
  if (isSham) return null
  return {
    protect: (bytes) => safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')),
    reveal: async (bytes) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(bytes))
      return Buffer.from(result, 'base64')
    },
  }
}
