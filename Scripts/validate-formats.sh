#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/validate-formats.sh SARIF-SCHEMA [RESULTS...]
#
# Writes results in every format with `judge report`, each alone and all together, and has others read them:
#
#   junit-strict  xmlschema, with the schema of Jenkins' xunit plugin, which is beside this script with its licence
#   sarif         jsonschema, with the schema of OASIS, which is not shipped: SARIF-SCHEMA is
#                 https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
#   junit         read back as GitLab reads it
#   gradescope, exercism, classroom, tap, csv, github, json   checked field by field
#
# Without RESULTS, the samples of the tests are taken: every verdict, and a hostile one. The validators come from
# PyPI, pinned, into a temporary folder. Uses JUDGE as the command if it is set. Exits with 1 if a document is
# refused.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/judge.sh
schema=${1:?"Name the schema of SARIF; the head of this script says where it is."}
shift
[ $# -gt 0 ] || set -- \
  Tests/JudgingTests/Reports/Formats/Snapshots/json-lines.txt Tests/JudgingTests/Reports/Snapshots/full.json
provide_judge
provide_work_folder
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement Scripts/validate-formats/requirements.txt
"$work/venv/bin/python" Scripts/validate-formats/validate.py \
  --judge "$JUDGE" --sarif "$schema" --junit Scripts/validate-formats/junit-10.xsd --work "$work" "$@"
