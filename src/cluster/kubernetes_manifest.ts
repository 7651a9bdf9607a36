/** The manifest of a run on Kubernetes: an Indexed Job of workers, and the Job that reports. @module */
import { stringify } from "yaml";
import { shellWord } from "./shell_word.ts";

/** What a run asks of Kubernetes. */
export interface KubernetesRequest {
  /** Name of the run; both jobs begin with it. */
  readonly name: string;
  /** Image that holds the project in `/sgn-lab`, with its packages, and `deno` on the path. */
  readonly image: string;
  /** Claim of a volume that many nodes may write to: store and report lie in it. */
  readonly claim: string;
  readonly namespace?: string;
  /** Words that select cells. */
  readonly selection: readonly string[];
  /** Number of workers. */
  readonly workers: number;
  /** As Kubernetes writes it: `4Gi`. */
  readonly memory: string;
  /** Cores of each worker. */
  readonly cpus: number;
  /** GPUs of each worker. */
  readonly gpus?: number;
}

/** Where the volume is mounted. */
const SHARED = "/shared";

/** Seconds between SIGTERM and SIGKILL; a worker gives its cell back in less than one. */
const GRACE = 30;

/** Times that a worker which was killed is started again, each by itself. */
const RETRIES = 6;

/** Unique to a job; Kubernetes puts it on every pod. */
const RUN_LABEL = "metadata.labels['batch.kubernetes.io/controller-uid']";

function container(request: KubernetesRequest, command: readonly string[]) {
  const { image, cpus, memory, gpus } = request;
  const limits = { cpu: String(cpus), memory, ...(gpus ? { "nvidia.com/gpu": String(gpus) } : {}) };
  return {
    name: "sgn-lab",
    image,
    workingDir: "/sgn-lab",
    command,
    env: [
      { name: "SGN_STORE", value: `${SHARED}/store` },
      // Another for every job that is applied: what failed in an earlier one is tried again.
      { name: "RUN", valueFrom: { fieldRef: { fieldPath: RUN_LABEL } } },
    ],
    resources: { requests: limits, limits },
    volumeMounts: [{ name: "shared", mountPath: SHARED }],
  };
}

function job(request: KubernetesRequest, suffix: string, spec: object, command: readonly string[]) {
  const { name, namespace, claim } = request;
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: `${name}-${suffix}`, ...(namespace ? { namespace } : {}) },
    spec: {
      ...spec,
      template: {
        spec: {
          restartPolicy: "Never",
          terminationGracePeriodSeconds: GRACE,
          containers: [container(request, command)],
          volumes: [{ name: "shared", persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  };
}

/**
 * The manifest.
 *
 * A pod that a cell failed in (exit codes 2 and 3) is not started again, for the failure is noted; one that was killed is. The report's pod is
 * a worker too: it waits for the cells of the others, takes over what they leave, and writes the report to the volume.
 *
 * @param request what to run, and on what
 * @returns two documents of YAML, for `kubectl apply -f -`
 *
 * @example
 * ```ts
 * import { kubernetesManifest } from "./kubernetes_manifest.ts";
 * import assert from "node:assert/strict";
 * import { parseAllDocuments } from "yaml";
 *
 * const text = kubernetesManifest({
 *   name: "night",
 *   image: "registry.example/sgn-lab:1",
 *   claim: "results",
 *   selection: ["--profile", "paper"],
 *   workers: 64,
 *   memory: "4Gi",
 *   cpus: 1,
 * });
 * const [workers, report] = parseAllDocuments(text).map((document) => document.toJS());
 * assert.equal(workers.spec.completionMode, "Indexed");
 * assert.equal(workers.spec.completions, 64);
 * assert.equal(report.metadata.name, "night-report");
 * ```
 */
export function kubernetesManifest(request: KubernetesRequest): string {
  const { workers, selection, cpus } = request;
  const pulling = ["reproduce", "--pull", "--workers", String(Math.max(1, Math.floor(cpus)))];
  const words = ["task", ...pulling, ...selection];
  const indexed = {
    completionMode: "Indexed",
    completions: workers,
    parallelism: workers,
    backoffLimitPerIndex: RETRIES,
    podFailurePolicy: {
      rules: [
        {
          action: "FailIndex",
          onExitCodes: { containerName: "sgn-lab", operator: "In", values: [2, 3] },
        },
        // A node that is drained takes its pod with it: not the worker's fault.
        { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
      ],
    },
  };
  // A cell that failed, or a claim that was contradicted, is in the report: no reason to write it again.
  const report = `deno ${words.map(shellWord).join(" ")} --run "$RUN"; code=$?; mkdir -p ` +
    `${SHARED}/report && cp -r reports/latest/. ${SHARED}/report && [ "$code" -le 5 ]`;
  const documents = [
    job(request, "workers", indexed, ["deno", ...words, "--no-report", "--run", "$(RUN)"]),
    job(request, "report", { backoffLimit: RETRIES }, ["/bin/sh", "-c", report]),
  ];
  return documents.map((document) =>
    stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
  ).join("---\n");
}
