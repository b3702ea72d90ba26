"""What only somebody does: behind a word that may be a name it says that a person is meant."""

from __future__ import annotations

from typing import Final

__all__ = ["OF_PERSONS"]

# What only somebody does: at the start of a sentence "Mark nodded", "Hope said", «Вера кивнула» are a person's.
OF_PERSONS: Final = frozenset(
    "said says asked asks replied replies answered answers smiled smiles laughed laughs nodded nods whispered whispers".split()
    + "shouted muttered sighed sighs shrugged shrugs grinned grins frowned frowns wondered stared stares glanced blinked".split()
    + "cried yelled told tells thinks knew knows wanted wants looked sat walked walks".split()
    + "сказать говорить ответить отвечать спросить спрашивать улыбнуться улыбаться засмеяться смеяться кивнуть кивать".split()
    + "прошептать шептать крикнуть кричать вздохнуть вздыхать пожать подумать думать посмотреть взглянуть заплакать".split()
    + "плакать усмехнуться нахмуриться обернуться промолчать молчать проснуться уснуть заснуть позвонить".split()
    + "thought understands understood explained explains wrote writes gave gives helped helps advised".split()
    + "advises believes believed loves loved hopes hoped listened listens remembers remembered recommended".split()
    + "recommends suggested suggests married studied teaches taught".split()
)
