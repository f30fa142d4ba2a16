"""Judges the signatures of every file of a list with pyHanko: cryptography, trust, and what was added between them.

Reads lines of `file TAB trusted certificates` (each PEM's path, parted by commas) and prints a line a file:
`file TAB pyHanko TAB what it says`, where "ok" says that nothing is wrong and how many signatures there are.
"""
import logging
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)


def faults_of(status, is_last):
    """What stands against one signature; nothing but signing and form filling may follow it."""
    expected = SignatureCoverageLevel.ENTIRE_FILE if is_last else SignatureCoverageLevel.ENTIRE_REVISION
    if not status.bottom_line or not status.trusted:
        yield status.summary()
    if status.coverage != expected:
        yield f'covers {status.coverage.name}'
    if not is_last and status.modification_level != ModificationLevel.FORM_FILLING:
        yield f'followed by {status.modification_level}'


def judge(path, trusted):
    anchors = list(load_certs_from_pemder(trusted))
    context = ValidationContext(trust_roots=anchors, allow_fetching=False)
    with open(path, 'rb') as handle:
        signatures = PdfFileReader(handle).embedded_signatures
        faults = []
        stamps = 0
        for number, signature in enumerate(signatures, 1):
            status = validate_pdf_signature(signature, context, context)
            stamps += status.timestamp_validity is not None
            faults += faults_of(status, is_last=number == len(signatures))
        return '; '.join(faults) if faults else f'ok {len(signatures)} {stamps}'


for line in open(sys.argv[1], encoding='utf-8'):
    file, certificates = line.rstrip('\n').split('\t')
    try:
        words = judge(file, certificates.split(','))
    except Exception as error:
        words = f'could not judge: {error!r}'
    print(file, 'pyHanko', ' '.join(words.split()), sep='\t')
