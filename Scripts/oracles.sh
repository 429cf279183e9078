#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/oracles.sh [--write] [EXERCISE...]
#
# Asks the authorities of these exercises, or of all that have a script in Scripts/oracles: makes the golden vectors
# again, which must come out as they are (with --write they are replaced), and compares the reference with the authority
# on COUNT (1000) random inputs. Needs Python 3.11 (PYTHON names another) and installs what requirements.txt pins into
# .build/oracles. Uses JUDGE as the judge if it is set. Exits with 1 if anything differs.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh

golden=(golden --check)
if [ "${1:-}" = --write ]; then
  golden=(golden)
  shift
fi
exercises=("$@")
if [ ${#exercises[@]} -eq 0 ]; then
  for folder in Exercises/*/; do
    exercise=$(basename "$folder")
    [ ! -f "Scripts/oracles/${exercise//-/_}.py" ] || exercises+=("$exercise")
  done
fi
for exercise in "${exercises[@]}"; do
  [ -f "Scripts/oracles/${exercise//-/_}.py" ] || {
    echo "There is no Scripts/oracles/${exercise//-/_}.py for '$exercise'." >&2
    exit 2
  }
done

# Installed again when other versions are pinned.
environment=.build/oracles
wanted=Scripts/oracles/requirements.txt
if ! cmp -s "$wanted" "$environment/installed.txt"; then
  rm -rf "$environment"
  "${PYTHON:-python3.11}" -m venv "$environment"
  "$environment/bin/pip" install --quiet --requirement "$wanted"
  cp "$wanted" "$environment/installed.txt"
fi
provide_judge -c release
export JUDGE

failed=()
for exercise in "${exercises[@]}"; do
  echo "== $exercise"
  script="Scripts/oracles/${exercise//-/_}.py"
  reference="Exercises/$exercise/submissions/accepted/reference.swift"
  "$environment/bin/python" "$script" "${golden[@]}" || failed+=("$exercise")
  "$environment/bin/python" "$script" compare "$reference" --count "${COUNT:-1000}" || failed+=("$exercise")
done
[ ${#failed[@]} -eq 0 ] || {
  echo "differs from its authority: $(printf '%s\n' "${failed[@]}" | sort -u | tr '\n' ' ')"
  exit 1
}
