"""Where the files that ship with the program are: the seed articles and the built-in themes.

In a checkout (and with ``pip install -e .``) they stand beside the package; in a wheel, inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def seed_paths() -> list[Path]:
    """The bundled sample articles, in file order."""
    return sorted(_folder("seeds").glob("*.txt"))


def theme_paths() -> list[Path]:
    """The built-in theme files, in file order."""
    return sorted(_folder("themes").glob("*.yaml"))
