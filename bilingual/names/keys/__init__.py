"""Cross-script keys: a name in no table meets itself in the other language."""

from bilingual.names.keys.forms import name_forms, part, word_keys
from bilingual.names.keys.parts import NamePart

__all__ = ["NamePart", "name_forms", "part", "word_keys"]
