#!/usr/bin/env bash
# SYNOPSIS
#   Scripts/clusters/try-slurm.sh [COUNT]
#
# Grades COUNT (40) submissions with an array job of four tasks in a Slurm of one node, which this script starts in
# a temporary folder and ends again, and compares what comes of `judge merge` with a single run. Needs root, and of
# Debian `slurm-wlm` and `munge`; nothing outside of the folder is configured. Uses JUDGE as the command if it is
# set. Exits with 1 if anything is different.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/judge.sh
source Scripts/submissions.sh
count=${1:-40}
provide_judge
provide_work_folder
export JUDGE=$(realpath "$JUDGE")
make_submissions "$count" "$work/submissions"

# What runs beside the systemd of a distribution would be its business; here each is ours, by its id.
daemons=()
end_slurm() {
  for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${daemons[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end_slurm EXIT
mkdir -p "$work"/{munge,state,spool,job}
chmod 755 "$work" "$work/munge"
head -c 1024 /dev/urandom >"$work/munge/key"
chmod 600 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
  --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/munge/log" \
  2>"$work/munge/err" &
daemons+=($!)
sed "s|WORK|$work|; s|HOST|$(hostname -s)|g; s|CPU_COUNT|$(nproc)|" Scripts/clusters/slurm.conf.in \
  >"$work/slurm.conf"
export SLURM_CONF=$work/slurm.conf
until [ -S "$work/munge/socket" ]; do sleep 0.1; done
slurmctld -D 2>"$work/slurmctld.err" &
daemons+=($!)
slurmd -D 2>"$work/slurmd.err" &
daemons+=($!)
for ((try = 0; ; try++)); do
  state=$(sinfo --noheader --format=%T 2>/dev/null || true)
  [ "$state" = idle ] && break
  [ $try -lt 60 ] || { cat "$work"/*.log "$work"/*.err; echo "Slurm does not start: '$state'"; exit 3; }
  sleep 0.5
done
echo "$(slurmctld -V): one node, $(nproc) processors"

sbatch --wait --chdir="$work/job" --export=ALL,SUBMISSIONS="$work/submissions",OPTIONS=--no-timing \
  "$PWD/Scripts/clusters/grade.sbatch" || { tail -n 5 "$work"/job/*.log; exit 1; }
wc -l "$work"/job/grades-*.jsonl | sed "s|$work/||"
"$JUDGE" merge "$work"/job/grades-*.jsonl --output "$work/array" 2>/dev/null
compare_with_single_run "$work/array"
echo "$count submissions: the array job's results are those of the single run"
