#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/try-install.sh
#
# Installs a release to a temporary folder and judges with it in another, with a home folder and a cache of
# its own, where nothing leads back to the repository; then upgrades it and removes it. Takes some minutes.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT
fail() {
  echo "WRONG $*" >&2
  exit 1
}

mkdir "$place"/{home,desk}
# The clone may lie in a home folder, and so may the toolchain: only the judge sees another one.
judge() { env -i HOME="$place/home" PATH="$place/prefix/bin:$PATH" judge "$@"; }
"$repository/Scripts/install" --prefix "$place/prefix"
cd "$place/desk"
strings -a "$place/prefix/bin/judge" | grep -qF "$repository/Exercises" && fail "the repository is in the program"
judge start nms
cp "$place/prefix/share/judge/Exercises/nms/submissions/accepted/flags.swift" "$(judge open nms --print)"
judge test nms --no-timing --record
# The package is built by the toolchain, which wants a home folder too.
swift() { env -i HOME="$place/home" PATH="$PATH" swift "$@"; }
swift build
swift test 2>&1 | grep "Executed 5 tests, with 0 failures" || fail "the examples do not pass with 'swift test'"
judge list | grep -q '^✓ nms ' || fail "the attempt is not in the log"
log=$(cat "$place/home/.local/state/judge/progress.jsonl")

"$repository/Scripts/install" --prefix "$place/prefix"
judge test nms --no-timing >/dev/null || fail "not accepted after an upgrade"
judge start --refresh
"$repository/Scripts/install" --uninstall --prefix "$place/prefix"
[ ! -e "$place/prefix/bin" ] && [ ! -e "$place/prefix/share" ] || fail "something is left in $place/prefix"
[ "$log" = "$(cat "$place/home/.local/state/judge/progress.jsonl")" ] || fail "the log was touched"
[ -f nms/nms.swift ] || fail "the solution is gone"
echo "installed, judged, upgraded and removed"
