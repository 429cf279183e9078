# What scripts of this folder share; they source it from the repository's root.

# Sets JUDGE to a judge that is built with these options of `swift build`, unless it is set.
provide_judge() {
  [ -z "${JUDGE:-}" ] || return 0
  swift build "$@" --product judge >&2 || exit 3
  JUDGE="$(swift build "$@" --show-bin-path)/judge"
}

# Sets `work` to a temporary folder, which is removed at the end.
provide_work_folder() {
  work=$(mktemp -d)
  busy=()
  trap '[ ${#busy[@]} -eq 0 ] || kill "${busy[@]}"; rm -rf "$work"' EXIT
}

# Starts BUSY processes that want a processor until the end.
start_busy_processes() {
  local i
  for ((i = 0; i < ${BUSY:-0}; i++)); do
    while :; do :; done &
    busy+=($!)
  done
}

# Sets `exercises` to those that are named, or to all without names: choose_exercises [EXERCISE …].
choose_exercises() {
  local file
  exercises=("$@")
  [ $# -eq 0 ] || return 0
  for file in Exercises/*/exercise.json; do exercises+=("$(basename "$(dirname "$file")")"); done
}
