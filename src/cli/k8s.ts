/** `k8s`: prints the manifest of workers and a report for Kubernetes. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import { kubernetesManifest } from "../cluster/kubernetes_manifest.ts";
import type { ParsedArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { CliContext } from "./context.ts";
import { PROFILES, SELECTION_OPTIONS } from "./planning.ts";
import { selectionWords } from "./selection_words.ts";

/** What Kubernetes takes for a name; the longest that leaves room for `-workers-` and an index. */
const NAME = /^[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?$/;
/** What Kubernetes takes for an amount of memory. */
const MEMORY = /^\d+(\.\d+)?([KMGT]i?)?$/;

function required(args: ParsedArguments, name: string, what: string): string {
  const value = args.text(name);
  if (value === undefined) throw new UserError(`k8s: --${name} is needed: ${what}`);
  return value;
}

function matching(name: string, value: string, pattern: RegExp, like: string): string {
  if (!pattern.test(value)) throw new UserError(`k8s: --${name} ${value}: must be like ${like}`);
  return value;
}

function run(args: ParsedArguments, context: CliContext): Promise<number> {
  args.choice("profile", PROFILES);
  const gpus = args.integer("gpus", 1);
  const namespace = args.text("namespace");
  context.stdout(kubernetesManifest({
    name: matching("name", args.text("name") ?? "sgn-lab", NAME, "sgn-lab"),
    image: required(args, "image", "one that holds this project, as docs/cluster.md shows"),
    claim: required(args, "claim", "a volume that all workers may write to"),
    ...(namespace && { namespace: matching("namespace", namespace, NAME, "research") }),
    selection: selectionWords(args),
    workers: args.integer("workers", 1) ?? 4,
    memory: matching("memory", args.text("memory") ?? "4Gi", MEMORY, "4Gi"),
    cpus: args.integer("cpus", 1) ?? 1,
    ...(gpus === undefined ? {} : { gpus }),
  }));
  return Promise.resolve(ExitCode.ok);
}

/** The command. */
export const k8s: Command = {
  name: "k8s",
  summary: "Prints the manifest of workers and a report for Kubernetes; deploys nothing.",
  operands: "",
  options: {
    ...SELECTION_OPTIONS,
    image: { type: "string", value: "IMAGE", description: "image that holds this project" },
    claim: {
      type: "string",
      value: "NAME",
      description: "persistent volume claim that many nodes may write to",
    },
    name: { type: "string", value: "NAME", description: "name of the run (default sgn-lab)" },
    namespace: { type: "string", value: "NAME", description: "namespace of the jobs" },
    workers: { type: "string", value: "N", description: "number of workers (default 4)" },
    cpus: { type: "string", value: "N", description: "cores, and cells at a time, of each worker" },
    memory: { type: "string", value: "M", description: "memory of each worker (default 4Gi)" },
    gpus: { type: "string", value: "N", description: "GPUs of each worker" },
  },
  examples: [
    [
      "deno task -q k8s --image registry.example/sgn-lab:1 --claim results --workers 64 > run.yaml",
      "64 workers on one volume",
    ],
  ],
  run,
};
