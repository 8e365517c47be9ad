"""`python -m geodata` is the command `strikemap`."""

import sys

from geodata.cli import main

if __name__ == "__main__":  # worker processes import this module too
    sys.exit(main())
