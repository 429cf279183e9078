#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/format.sh [--check]
#
# Formats every Swift file of the repository, then lints strictly. With --check nothing is written; this is
# what CI runs. Submissions that must not compile, and the corpus of attacks, are left as they are.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(
  git ls-files --cached --others --exclude-standard '*.swift' |
    grep -v -e '/submissions/compile_error/' -e '/Attacks/Corpus/' -e '^Tests/Fixtures/'
)
if [ "${1:-}" != "--check" ]; then
  swift format --in-place --parallel "${files[@]}"
fi
swift format lint --strict --parallel "${files[@]}"
