#!/usr/bin/env bash
# Runs the smoke profile of one paper by `deno task slurm submit` on a real Slurm of one node, and compares every record with those
# of a plain local run: `tools/slurm_node/check.sh [PAPER]`. Leaves no daemon and no file behind.
set -uo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tools/slurm_node/node.sh
. tools/slurm_node/node.sh

PAPER=${1:-infobounds2021}
# Seeds that no verdict rests on.
CELLS=(--profile smoke --only "$PAPER" --seed 900)
NODE=$(mktemp -d)
DAEMONS=()
trap 'node_stop; rm -rf "$NODE"' EXIT

fail() {
  echo "slurm node: $1" >&2
  exit 1
}

# sums STORE: name and checksum of every record, without the notes beside them.
sums() {
  (cd "$1" && find . -path './[0-9a-f][0-9a-f]/*.json' ! -name '*.run.json' -print0 | sort -z | xargs -0 sha256sum)
}

# drained: waits until no job is left, for ten minutes at most.
drained() {
  for _ in $(seq 1200); do
    [ -z "$(squeue --noheader)" ] && return 0
    sleep 0.5
  done
  return 1
}

node_packages || exit 1
node_start || exit 1
scontrol --version

SGN_STORE=$NODE/local deno task -q reproduce "${CELLS[@]}" --no-report || fail "the local run failed"
export SGN_STORE=$NODE/store
deno task -q slurm submit "${CELLS[@]}" --workers 2 --time 10 || fail "submit failed"
deno task -q slurm status || fail "status failed"
drained || fail "jobs are still there after ten minutes: $(squeue --noheader)"
deno task -q slurm status || fail "status failed"

for log in "$NODE"/store/slurm/*.log; do
  grep -q 'sgn-lab-report' <<<"$log" || tail -n 1 "$log"
done
grep -q '^report' "$NODE"/store/slurm/sgn-lab-report-*.log ||
  fail "no report was written: $(tail -n 3 "$NODE"/store/slurm/sgn-lab-report-*.log)"
[ -n "$(sums "$NODE/local")" ] || fail "the local run stored nothing"
diff <(sums "$NODE/local") <(sums "$NODE/store") ||
  fail "the records of Slurm's workers differ from those of the local run"
[ -z "$(ls "$NODE/store/leases")" ] || fail "leases are left: $(ls "$NODE/store/leases")"
deno task -q slurm submit "${CELLS[@]}" | grep '^nothing to compute' || fail "a second submit computes again"
echo "slurm node: $(sums "$NODE/store" | wc -l) records, byte-identical to the local run"
