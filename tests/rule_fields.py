"""The fields that problems and rules name in the text of the law."""

from __future__ import annotations

import ast
from pathlib import Path


def fields_of_rules(folder: Path) -> set[str]:
    """Every field named in the modules of the folder."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            named = [one.value for one in node.keywords if one.arg == "field"]
            if called == "Problem" and len(node.args) > 1:
                named.append(node.args[1])
            found |= {
                one.value
                for one in named
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            }
    return found
