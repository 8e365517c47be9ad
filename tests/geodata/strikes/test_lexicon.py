"""The words of a language are gathered from the files of its folder by the names of their roles."""

from __future__ import annotations

from dataclasses import fields
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from geodata.lexicon.language import Language, gathered, terms

ROLES = {one.name for one in fields(Language)}
# Not roles by themselves: parts of ACTORS, and what tells groups from states.
PARTS = {"COUNTRIES", "ARMED_GROUPS", "GROUP_NAMES"}


def file(**constants: object) -> ModuleType:
    made = ModuleType("made")
    vars(made).update(constants)
    return made


def test_a_constant_called_as_a_role_gives_its_words() -> None:
    made = gathered(file(AGO=terms("ago")), file(_PART=1, terms=terms), code="xx", word_order="free")
    assert (made.code, made.word_order, made.ago, made.today) == ("xx", "free", {"ago"}, frozenset())


def test_two_files_cannot_give_one_role() -> None:
    with pytest.raises(TypeError, match="ago"):
        gathered(file(AGO=terms("ago")), file(AGO=terms("back")), code="xx")


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_no_words_of_a_language_are_lost_by_a_name_that_is_no_role(code: str) -> None:
    folder = import_module(f"geodata.lexicon.{code}")
    files = {one.name: import_module(f"{folder.__name__}.{one.name}") for one in iter_modules(folder.__path__)}
    table = files.pop("table").LANGUAGE
    for read_by_itself in ("beside", "beginnings"):  # by single rules, and by the first look
        files.pop(read_by_itself, None)
    names = {name for one in files.values() for name in vars(one) if name.isupper() and not name.startswith("_")}
    assert {name for name in names if name.lower() not in ROLES} <= PARTS
    assert all(getattr(table, name.lower()) for name in names - PARTS)
