import assert from "node:assert/strict";
import { parseAllDocuments } from "yaml";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

async function k8s(words: string) {
  const context = fixtureContext("/nowhere");
  const code = await runProgram(["k8s", ...words.split(" ")], context);
  return { code, ...context.output };
}

const GOOD = "--image registry.example/sgn-lab:1 --claim results";

Deno.test("k8s prints an Indexed Job of workers and a job that reports", async () => {
  const { code, stdout } = await k8s(
    `${GOOD} --workers 64 --gpus 1 --cpus 2 --namespace research --only P1 P2 --device cuda`,
  );
  assert.equal(code, 0);
  const [workers, report] = parseAllDocuments(stdout).map((one) => one.toJS());
  for (const job of [workers, report]) {
    assert.equal(job.metadata.namespace, "research");
    const [container] = job.spec.template.spec.containers;
    assert.deepEqual(container.resources.limits, {
      cpu: "2",
      memory: "4Gi",
      "nvidia.com/gpu": "1",
    });
    assert.deepEqual(container.env[0], { name: "SGN_STORE", value: "/shared/store" });
  }
  const { spec } = workers;
  assert.deepEqual([spec.completions, spec.parallelism, spec.completionMode], [64, 64, "Indexed"]);
  assert.equal(
    spec.template.spec.containers[0].command.join(" "),
    "deno task reproduce --pull --workers 2 --only P1 P2 --device cuda --no-report --run $(RUN)",
  );
  assert.match(
    report.spec.template.spec.containers[0].command[2],
    /^deno task reproduce --pull --workers 2 --only P1 P2 --device cuda --run "\$RUN"; /,
  );
});

Deno.test("k8s refuses what Kubernetes would refuse, in one line", async () => {
  for (
    const [words, message] of [
      ["--claim results", /--image is needed: one that holds this project/],
      ["--image a", /--claim is needed/],
      [`${GOOD} --name Big_Run`, /--name Big_Run: must be like sgn-lab/],
      [`${GOOD} --memory 4gigs`, /--memory 4gigs: must be like 4Gi/],
      [`${GOOD} --profile tiny`, /--profile tiny: no such value/],
    ] as const
  ) {
    const { code, stdout, stderr } = await k8s(words);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
  }
});

/** A Python that can validate, or why there is none. */
async function validator(): Promise<string | undefined> {
  const python = new Deno.Command("python3", {
    args: ["-c", "import kubernetes_validate"],
    stdout: "null",
    stderr: "null",
  });
  try {
    return (await python.output()).success ? undefined : "python3 has no kubernetes_validate";
  } catch {
    return "no python3 that this task may start";
  }
}

const why = await validator();

Deno.test({
  name: `the manifest passes kubernetes-validate${why === undefined ? "" : ` (skipped: ${why})`}`,
  ignore: why !== undefined,
  fn: () =>
    withTemporaryFolder(async (folder) => {
      for (const [name, more] of [["plain", ""], ["gpus", " --gpus 2 --namespace a"]]) {
        const path = `${folder}/${name}.yaml`;
        Deno.writeTextFileSync(path, (await k8s(`${GOOD}${more}`)).stdout);
        const { code, stderr } = await new Deno.Command("python3", {
          args: ["-m", "kubernetes_validate", "--strict", path],
        }).output();
        assert.equal(code, 0, new TextDecoder().decode(stderr));
      }
    }),
});
