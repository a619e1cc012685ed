"""Make planbooklet's copy of lunr anew from its package: `python -m maintain.search_library`.

Needs npm and a package registry; nothing else in planbooklet does. The same package gives the same bytes.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent
_LUNR: Final = _HERE / "node_modules" / "lunr"
_SCRIPTS: Final = _HERE.parent / "planbooklet" / "scripts"


def main() -> int:
    """Write the library and its licence into the package's scripts/."""
    subprocess.run(["npm", "ci", "--silent"], cwd=_HERE, check=True)
    shutil.copyfile(_LUNR / "lunr.min.js", _SCRIPTS / "lunr.min.js")
    shutil.copyfile(_LUNR / "LICENSE", _SCRIPTS / "lunr-licence.txt")
    print("lunr and its licence")
    return 0


if __name__ == "__main__":
    sys.exit(main())
