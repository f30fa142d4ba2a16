import { X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { trustGuide } from '../../../../electron/core/documents/papers/trust-guide'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import { aFirm, madeAt } from '../../../builders/signed-agreement'
import { wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

describe('the page on how to trust a certificate', () => {
  test.each(['A4', 'Letter'] as const)(
    'is one page of %s, with the fingerprints of the certificate',
    async (paper) => {
      const firm = aFirm({ paper })
      const { certificatePem } = newAuthority({ organisation: firm.organisation, at: madeAt })
      const { pages } = await trustGuide({ firm, certificatePem, at: madeAt }, typefaces)
      expect(pages).toHaveLength(1)
      const words = wordsOnPages(pages).replaceAll(/\s/g, '')
      const { fingerprint, fingerprint256 } = new X509Certificate(certificatePem)
      expect(words).toContain(fingerprint256.replaceAll(':', ''))
      expect(words).toContain(fingerprint.replaceAll(':', ''))
      expect(words).toContain('PlumblineatNordhavnTelecom')
    },
  )
})
