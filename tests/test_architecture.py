"""Imports point down, and Streamlit stays at the edge. Read from the source, type-only imports too."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# A module may import from its own layer and from those before it, never from one after it.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("geodata.errors",),
    ("geodata.model",),
    ("geodata.lexicon", "geodata.gazetteer", "geodata.boundaries", "geodata.languages", "geodata.morphology"),
    ("geodata.tokens",),
    ("geodata.sentences", "geodata.dates", "geodata.numbers", "geodata.toponyms"),
    ("geodata.locations", "geodata.geocoders"),
    ("geodata.strikes", "geodata.places"),
    ("geodata.frame", "geodata.rules", "geodata.searching"),
    ("geodata.events",),
    ("geodata.readers", "geodata.exports", "geodata.store", "geodata.evaluation"),
    ("geodata.pipeline",),
    ("geodata.cli", "geodata.__main__"),
    ("dashboard",),
)


def layer(module: str) -> int | None:
    """Index of the layer that a module belongs to, by its longest listed ancestor."""
    best = max(
        ((name, i) for i, names in enumerate(LAYERS) for name in names if f"{module}.".startswith(f"{name}.")),
        key=lambda found: len(found[0]),
        default=None,
    )
    return best[1] if best else None


def unit(module: str) -> str | None:
    """The listed ancestor of a module: imports inside one package are that package's own business."""
    above = [name for layer_names in LAYERS for name in layer_names if f"{module}.".startswith(f"{name}.")]
    return max(above, key=len) if above else None


def sources() -> list[Path]:
    return sorted(path for folder in ("geodata", "dashboard") for path in (ROOT / folder).rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            # `from geodata import strikes` imports the submodule, not only the package.
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def test_every_module_has_a_layer() -> None:
    without = [name for path in sources() if (name := module_name(path)) != "geodata" and layer(name) is None]
    assert without == []


def test_imports_point_down() -> None:
    upward = []
    for path in sources():
        importer = module_name(path)
        if importer == "geodata":  # the public surface names what is above it, lazily
            continue
        for target, line in imported(path):
            if not target.startswith(("geodata.", "dashboard.")) or unit(target) == unit(importer):
                continue
            theirs, ours = layer(target), layer(importer)
            if theirs is not None and ours is not None and theirs > ours:
                upward.append(f"{path.relative_to(ROOT)}:{line} imports {target}")
    assert upward == []


def test_geodata_knows_nothing_of_the_screen() -> None:
    forbidden = ("streamlit", "folium", "branca", "streamlit_folium", "dashboard")
    # The command line alone may start the page.
    allowed = {"geodata.cli"}
    seen = [
        f"{path.relative_to(ROOT)}:{line} imports {target}"
        for path in sources()
        if (unit(module_name(path)) or "").startswith("geodata") and unit(module_name(path)) not in allowed
        for target, line in imported(path)
        if target.split(".")[0] in forbidden
    ]
    assert seen == []


@pytest.mark.parametrize("module", ["geodata", "geodata.cli", "geodata.pipeline", "geodata.places"])
def test_starting_loads_neither_pandas_nor_streamlit(module: str) -> None:
    heavy = ("pandas", "streamlit", "folium", "sqlalchemy", "pymorphy3")
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.strip() == "[]"


def spoken(path: Path) -> list[tuple[int, str]]:
    """The texts of a file that are neither docstrings nor comments, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [(node.lineno, node.value) for node in constants if isinstance(node.value, str)]


def test_the_engine_asks_the_lexicon_for_ukrainian_and_russian_words() -> None:
    cyrillic = re.compile(r"[\u0400-\u04ff]")
    inside = [
        f"{path.relative_to(ROOT)}:{line} says '{text}'"
        for path in sources()
        if module_name(path).startswith(("geodata.strikes", "geodata.dates", "geodata.numbers"))
        for line, text in spoken(path)
        if cyrillic.search(text)
    ]
    assert inside == []


def test_the_top_level_is_the_users_card() -> None:
    card = {"pyproject.toml", "README.md", "dashboard", "geodata", "tests", "seeds"}
    expected_by_tools = {"LICENSE", "CHANGELOG.md"}
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=True).stdout.split(
        "\n"
    )
    top = {name.split("/")[0] for name in listed if name and not name.startswith(".")}
    assert top == card | expected_by_tools
