"""Russian and English texts about the same things become the same index terms.

>>> import bilingual
>>> [m.canonical for m in bilingual.normalise("Лавров и Токаев обсудили ОДКБ").mentions]
['person:sergei-lavrov', 'person:kassym-jomart-tokayev', 'org:csto']
>>> [m.canonical for m in bilingual.normalise("Lavrov and Tokayev discussed the CSTO").mentions]
['person:sergei-lavrov', 'person:kassym-jomart-tokayev', 'org:csto']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bilingual._version import __version__
from bilingual.errors import BilingualError, DataError, EngineError, InputError, LexiconError, UsageError
from bilingual.records import Detection, Entity, Mention, Segment, Step, Term, Token

if TYPE_CHECKING:
    from bilingual.api import detect, lemmatise, name_forms, normalise
    from bilingual.document import Document
    from bilingual.normaliser import Normaliser

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

# What pulls in the machinery comes on first use: a command's --help, or a module that only needs the records, waits for nothing.
_ON_FIRST_USE = {
    **dict.fromkeys(("detect", "lemmatise", "name_forms", "normalise"), "bilingual.api"),
    "Document": "bilingual.document",
    "Normaliser": "bilingual.normaliser",
}


def __getattr__(name: str) -> Any:
    """Import one of the public names that need more than records, and keep it."""
    if name not in _ON_FIRST_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_ON_FIRST_USE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, those not yet imported too."""
    return sorted({*globals(), *__all__})

