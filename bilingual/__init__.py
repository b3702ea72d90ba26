"""Russian and English texts about the same things become the same index terms.

>>> import bilingual
>>> [m.canonical for m in bilingual.normalise("Лавров и Токаев обсудили ОДКБ").mentions]
['person:sergei-lavrov', 'person:kassym-jomart-tokayev', 'org:csto']
>>> [m.canonical for m in bilingual.normalise("Lavrov and Tokayev discussed the CSTO").mentions]
['person:sergei-lavrov', 'person:kassym-jomart-tokayev', 'org:csto']
"""

import logging

from bilingual._version import __version__
from bilingual.api import detect, lemmatise, name_forms, normalise
from bilingual.document import Document
from bilingual.errors import BilingualError, DataError, EngineError, InputError, LexiconError, UsageError
from bilingual.normaliser import Normaliser
from bilingual.records import Detection, Entity, Mention, Segment, Step, Term, Token

__all__ = [
    "BilingualError",
    "DataError",
    "Detection",
    "Document",
    "EngineError",
    "Entity",
    "InputError",
    "LexiconError",
    "Mention",
    "Normaliser",
    "Segment",
    "Step",
    "Term",
    "Token",
    "UsageError",
    "__version__",
    "detect",
    "lemmatise",
    "name_forms",
    "normalise",
]

logging.getLogger("bilingual").addHandler(logging.NullHandler())
