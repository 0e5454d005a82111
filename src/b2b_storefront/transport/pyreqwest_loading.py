"""The one module that imports pyreqwest, and where it may be imported first.

Its memory allocator belongs to the thread that loads it. When that thread ends, the next one that pyreqwest starts
crashes the process. So the main thread loads it, which ends last.
"""

import sys
import threading

from b2b_storefront._errors import ConfigurationError

if "pyreqwest._pyreqwest" not in sys.modules and threading.current_thread() is not threading.main_thread():
    raise ConfigurationError(
        'transport="fast" has to be loaded by the main thread: loaded by another, it would crash the process when that'
        " one ends. Write `import pyreqwest.client` at the top of the program, or make the first such storefront there."
    )

from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder
from pyreqwest.exceptions import BodyDecodeError, BuilderError, ClientClosedError, DecodeError
from pyreqwest.http import HeaderMap, Url
from pyreqwest.proxy import ProxyBuilder

__all__ = [
    "BodyDecodeError",
    "BuilderError",
    "Client",
    "ClientBuilder",
    "ClientClosedError",
    "DecodeError",
    "HeaderMap",
    "ProxyBuilder",
    "SyncClient",
    "SyncClientBuilder",
    "Url",
]
