#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/format.sh [--check]
#
# Formats every Swift file of the repository, then lints strictly. With --check nothing is written; this is
# what CI runs.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(git ls-files --cached --others --exclude-standard '*.swift')
if [ "${1:-}" != "--check" ]; then
  swift format --in-place --parallel "${files[@]}"
fi
swift format lint --strict --parallel "${files[@]}"
