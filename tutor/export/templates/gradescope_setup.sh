#!/usr/bin/env bash
# Gradescope runs this once, while it builds the image. The tutor gets an environment of its own.
set -euo pipefail

source="${AUTOGRADER_ROOT:-/autograder}/source"
environment="${TUTOR_ENVIRONMENT:-/opt/tutor}"

apt-get update
# bubblewrap: one more wall around the programs that are graded
apt-get install -y --no-install-recommends python3 python3-venv bubblewrap
python=python3
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  apt-get install -y --no-install-recommends python3.11 python3.11-venv
  python=python3.11
fi

"$python" -m venv "$environment"
# a wheel of the tutor that lies beside this script is found first
"$environment/bin/pip" install --no-cache-dir --find-links "$source" -r "$source/requirements.txt"
