"""How the documents become a site: `make docs`. Nothing is fetched, and every warning is an error."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_site"))

from b2b_storefront import __version__

project = "b2b-storefront"
author = "the authors of b2b-storefront"
copyright = author  # noqa: A001 - Sphinx's name
release = version = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "elsewhere",
    "llms",
    "docstrings",
    "outside",
]
exclude_patterns = ["_build", "_site"]

html_theme = "furo"
html_title = "b2b-storefront"

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
maximum_signature_line_length = 80
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False
napoleon_custom_sections = [("Any operation may raise", "Raises")]

# Sphinx takes the annotation `type[...]` for any of the fields that are called so.
suppress_warnings = ["ref.python"]
