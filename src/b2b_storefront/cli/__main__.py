"""`python -m b2b_storefront.cli`, where the command is not on the path."""

import sys

from b2b_storefront.cli import main

if __name__ == "__main__":
    sys.exit(main())
