#!/bin/sh
# Sees that Debian's packages are there: system.sh run | system.sh test
# Root: installs what is missing. Anybody else: stops with the command to type.
set -eu

purpose=$1
missing=""

need() { missing="$missing $1"; }
loads() { python3 -c "import ctypes, sys; ctypes.CDLL(sys.argv[1])" "$1" 2>/dev/null; }
starts() { "$@" >/dev/null 2>&1; }

python_is_new_enough() {
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

look_for_run_time_parts() {
    # WeasyPrint opens these five by name; the package of the first brings the others but HarfBuzz-Subset.
    for library in libpangoft2-1.0.so.0 libpango-1.0.so.0 libgobject-2.0.so.0 libharfbuzz.so.0 libfontconfig.so.1; do
        loads "$library" || { need libpangoft2-1.0-0; break; }
    done
    # WeasyPrint 70 warns without it, and a warning is a failure here.
    loads libharfbuzz-subset.so.0 || need libharfbuzz-subset0
    # Debian splits ensurepip from Python: without it a venv has no pip.
    starts python3 -c 'import ensurepip, venv' || need python3-venv
}

look_for_test_parts() {
    starts command -v chromium || need chromium
    starts command -v firefox-esr || need firefox-esr
    starts java -version || need openjdk-17-jre-headless
    starts pdftotext -v || need poppler-utils
    starts node --version || need nodejs
    starts npm --version || need npm
}

python_is_new_enough || {
    what=$(python3 --version 2>/dev/null || echo missing)
    echo "planbooklet needs Python 3.11 or newer. On this machine, \"python3\" is: $what." >&2
    echo "    On Debian 12, type: sudo apt-get install python3 python3-venv" >&2
    exit 3
}

case $purpose in
run) look_for_run_time_parts ;;
test) look_for_run_time_parts && look_for_test_parts ;;
*) echo "Say system.sh run or system.sh test." >&2 && exit 2 ;;
esac

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "This machine lacks what these Debian packages hold:$missing" >&2
    echo "    Install the same with your own package manager, then run make again." >&2
    exit 3
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "This machine lacks:$missing" >&2
    echo "    Type: sudo apt-get install$missing" >&2
    exit 3
fi

echo "Installing Debian's packages:$missing"
# Another apt-get may be at work, and a fresh machine has no package lists yet.
apt="apt-get -qq -o DPkg::Lock::Timeout=600"
export DEBIAN_FRONTEND=noninteractive
$apt update
# shellcheck disable=SC2086  # a list of names
$apt install -y --no-install-recommends $missing >/dev/null
