"""Opens a locked copy of a document with pyzipper: `FILE PASSPHRASE`. Prints the SHA-256 of what is in it."""
import hashlib
import sys

import pyzipper

path, passphrase = sys.argv[1:]
with pyzipper.AESZipFile(path) as archive:
    [entry] = archive.infolist()
    if entry.wz_aes_strength != 3:
        sys.exit('This is not AES-256')
    print(hashlib.sha256(archive.read(entry, pwd=passphrase.encode())).hexdigest())
