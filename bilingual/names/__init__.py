"""Names: what a text names, and the form that it has in both languages.

`scan` asks the rooms in order at each word that may begin a name. A room imports only what stands above it:

- `keys`: cross-script keys of names that no table holds; `cached`: they and the base forms, each worked out once;
- `found`: what is handed on; `marks`: quotes, articles and other small things that several rooms look for;
- `lexicon`: the tables of known names: how they are written, compiled and looked up;
- `words`: what a word is by itself, and what stands around it in its segment;
- `cues`: what the words beside an ambiguous name say of it;
- `matching`: known names in a text: the longest that starts at a word, which bearer is meant, its base form;
- `places`: behind adjectives, by the compass, inside other names;
- `institutions`: a type and the place, number or name beside it;
- `people`: which words make a person's name, and who is meant;
- `known`: what a name of the tables names where it stands;
- `unknown`: other names that no table holds;
- `document`: definitions, short names of full ones, and what the document's own names say; `lemmas`: what names say of tokens.
"""
