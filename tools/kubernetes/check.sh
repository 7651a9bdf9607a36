#!/usr/bin/env bash
# Validates the manifests of `deno task k8s` by PyPI's kubernetes-validate, in an environment of its own:
# `tools/kubernetes/check.sh`. checked.txt holds what it last printed.
set -uo pipefail
cd "$(dirname "$0")/../.."
VALIDATOR=kubernetes-validate==1.37.0

FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT

if ! { python3 -m venv "$FOLDER/venv" && "$FOLDER/venv/bin/pip" install -q "$VALIDATOR"; } >"$FOLDER/log" 2>&1; then
  echo "kubernetes: cannot install $VALIDATOR: it needs python3 with venv, and PyPI" >&2
  exit 1
fi

# manifest NAME OPTIONS...: prints one and validates it for an old, a middle and the newest version.
manifest() {
  local name=$1 version
  shift
  deno task -q k8s --image registry.example/sgn-lab:1 --claim results "$@" >"$FOLDER/$name.yaml" || return 1
  for version in 1.29 1.33 1.37; do
    (cd "$FOLDER" && venv/bin/kubernetes-validate -k "$version" --strict "$name.yaml") || return 1
  done
}

echo "$VALIDATOR"
manifest plain --workers 64 || exit 1
manifest gpus --profile paper --device cuda --workers 8 --gpus 2 --cpus 4 --memory 16Gi --namespace research || exit 1
# It must be able to refuse.
sed -i 's/completionMode:/completionMod:/' "$FOLDER/plain.yaml"
"$FOLDER/venv/bin/kubernetes-validate" --strict --quiet "$FOLDER/plain.yaml" >/dev/null 2>&1 &&
  { echo "kubernetes: a misspelt field passed" >&2; exit 1; }
echo "a misspelt field is refused"
