"""Works out the formulas of a spreadsheet in doubles, as spreadsheet programs do, and prints each as
"sheet!cell<TAB>result". Knows only the functions that our workbooks use; anything else is an error.

usage: recalculate.py BOOK.xlsx [SHEET!CELL=VALUE ...]   (a value replaces what is typed in a cell)
"""
import math
import re
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from xml.etree import ElementTree

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TOKEN = re.compile(
    r"\s*(?:(?P<text>\"(?:[^\"]|\"\")*\")|(?P<cell>(?:'[^']+'!)?[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?)(?![\w(])"
    r"|(?P<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?P<name>[A-Z]+)(?=\()|(?P<sign>>=|<=|<>|[-+*/^=<>(),]))")


def place_of(cell):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column, int(row)


def read_book(path, typed):
    cells = {}
    with zipfile.ZipFile(path) as book:
        strings = ["".join(node.text or "" for node in item.iter("{%s}t" % NS["m"]))
                   for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter("{%s}sheet" % NS["m"])]
        for number, name in enumerate(names, 1):
            tree = ElementTree.fromstring(book.read("xl/worksheets/sheet%d.xml" % number))
            for cell in tree.iter("{%s}c" % NS["m"]):
                formula, value = cell.find("m:f", NS), cell.find("m:v", NS)
                key = (name, cell.get("r"))
                if formula is not None:
                    cells[key] = ("formula", formula.text)
                elif value is not None:
                    is_string = cell.get("t") == "s"
                    cells[key] = ("value", strings[int(value.text)] if is_string else float(value.text))
    for key, value in typed.items():
        cells[key] = ("value", value)
    return cells


class Book:
    def __init__(self, cells):
        self.cells, self.done = cells, {}

    def value(self, sheet, cell):
        key = (sheet, cell)
        if key not in self.done:
            kind, content = self.cells.get(key, ("value", ""))
            self.done[key] = content if kind == "value" else Formula(self, sheet, content).result()
        return self.done[key]

    def range(self, sheet, first, last):
        (left, top), (right, bottom) = place_of(first), place_of(last)
        assert left == right, "one column"
        letters = re.match("[A-Z]+", first).group()
        return [self.value(sheet, letters + str(row)) for row in range(top, bottom + 1)]


def rounded(value, places):
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP))


class Formula:
    """Recursive descent; `dry` walks over a branch that IF does not take."""

    def __init__(self, book, sheet, words):
        self.book, self.sheet, self.dry = book, sheet, 0
        self.tokens = []
        at = 0
        while at < len(words):
            match = TOKEN.match(words, at)
            if not match:
                raise ValueError("cannot read %r at %d" % (words, at))
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self.at = 0

    def result(self):
        value = self.comparison()
        assert self.at == len(self.tokens), self.tokens[self.at:]
        return value

    def sign(self, *signs):
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign" and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def comparison(self):
        left = self.sum()
        if self.sign("="):
            right = self.sum()
            return left == right
        return left

    def sum(self):
        value = self.product()
        while sign := self.sign("+", "-"):
            right = self.product()
            if not self.dry:
                value = value + right if sign == "+" else value - right
        return value

    def product(self):
        value = self.power()
        while sign := self.sign("*", "/"):
            right = self.power()
            if not self.dry:
                value = value * right if sign == "*" else value / right
        return value

    def power(self):
        value = self.single()
        while self.sign("^"):
            value = value ** self.single()
        return value

    def single(self):
        if self.sign("-"):
            return -self.single()
        if self.sign("("):
            value = self.comparison()
            assert self.sign(")")
            return value
        kind, words = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return float(words)
        if kind == "text":
            return words[1:-1].replace('""', '"')
        if kind == "cell":
            return self.cell(words)
        return self.call(words)

    def cell(self, words):
        sheet, cell = self.sheet, words
        if "!" in words:
            sheet, cell = words.rsplit("!", 1)
            sheet = sheet.strip("'")
        if self.dry:
            return 0.0
        return self.book.range(sheet, *cell.split(":")) if ":" in cell else self.book.value(sheet, cell)

    def call(self, name):
        assert self.sign("(")
        if name == "IF":
            return self.choose()
        arguments = [self.comparison()]
        while self.sign(","):
            arguments.append(self.comparison())
        assert self.sign(")")
        if self.dry:
            return 0.0
        return getattr(self, "f_" + name)(*arguments)

    def choose(self):
        holds = self.comparison()
        assert self.sign(",")
        self.dry += 0 if holds else 1
        first = self.comparison()
        self.dry -= 0 if holds else 1
        assert self.sign(",")
        self.dry += 1 if holds else 0
        second = self.comparison()
        self.dry -= 1 if holds else 0
        assert self.sign(")")
        return first if holds else second

    def f_ROUND(self, value, places):
        return rounded(value, places)

    def f_INT(self, value):
        return float(math.floor(value))

    def f_MIN(self, *values):
        return min(value for value in values if value != "")

    def f_SUM(self, values):
        return sum(value for value in values if isinstance(value, float))

    def f_SUMIF(self, values, condition, summed):
        assert condition == ">=-1E9"
        return sum(add for value, add in zip(values, summed) if isinstance(value, float))


def main():
    typed = {}
    for word in sys.argv[2:]:
        place, value = word.split("=")
        typed[tuple(place.split("!"))] = float(value) if value else ""
    book = Book(read_book(sys.argv[1], typed))
    for (sheet, cell), (kind, _) in book.cells.items():
        if kind == "formula":
            value = book.value(sheet, cell)
            print("%s!%s\t%s" % (sheet, cell, repr(value) if isinstance(value, float) else value))


main()
