"""The version, as the installed package's metadata has it."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("b2b-storefront")
