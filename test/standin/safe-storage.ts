/**
 * Electron's `safeStorage`, as on a system with a keyring: bytes come back only where they were sealed. A test that
 * sets `backend` to `basic_text` before the program asks is on a Linux without one.
 */
export const safeStorage = {
  isAsyncEncryptionAvailable: (): Promise<boolean> =>
    Promise.resolve(process.env.STANDIN_KEYCHAIN !== 'none'),
  getSelectedStorageBackend: (): string =>
    process.env.STANDIN_KEYCHAIN === 'basic_text' ? 'basic_text' : 'gnome_libsecret',
  encryptStringAsync: (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(`v11${text}`)),
  decryptStringAsync: (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const text = sealed.toString()
    return text.startsWith('v11')
      ? Promise.resolve({ result: text.slice(3), shouldReEncrypt: false })
      : Promise.reject(new Error('Error while decrypting the ciphertext provided to safeStorage'))
  },
}
