/** The PyTorch recipe of docs/analyze.md, run where `PYTHON` names an interpreter that has torch. */
import assert from "node:assert/strict";
import { analyse } from "./analyse.ts";
import { openMatrix } from "./input/open_matrix.ts";

function python(): string | undefined {
  const permitted =
    Deno.permissions.querySync({ name: "env", variable: "PYTHON" }).state === "granted";
  return permitted ? Deno.env.get("PYTHON") : undefined;
}

function hasTorch(command: string): boolean {
  const { state } = Deno.permissions.querySync({ name: "run", command });
  if (state !== "granted") return false;
  return new Deno.Command(command, { args: ["-c", "import torch, numpy"], stderr: "null" })
    .outputSync()
    .success;
}

const interpreter = python();

Deno.test({
  name: "docs/analyze.md: the PyTorch recipe writes noise that analyse() reads",
  ignore: interpreter === undefined || !hasTorch(interpreter),
  async fn() {
    const page = await Deno.readTextFile(new URL("../../docs/analyze.md", import.meta.url));
    const recipe = /```python\n(# recipe: torch\n[^`]*)```/.exec(page)?.[1];
    assert(recipe, "docs/analyze.md has no torch recipe");
    const use = `
torch.manual_seed(1)
model = torch.nn.Linear(6, 3)
data, targets = torch.randn(400, 6), torch.randint(3, (400,))
capture(model, torch.nn.functional.cross_entropy, data, targets, batch_size=32, minibatches=60)
`;
    const folder = await Deno.makeTempDir();
    try {
      const { success, stderr } = await new Deno.Command(interpreter!, {
        args: ["-c", recipe + use],
        cwd: folder,
      }).output();
      assert(success, new TextDecoder().decode(stderr));
      const source = await openMatrix(`${folder}/noise.npy`, { axis: 0, memory: 2 ** 24 });
      assert.deepEqual([source.rows, source.columns, source.bytes], [60, 21, 4]);
      const { table } = await analyse(source, {
        details: 0,
        dropNonFinite: false,
        memory: 2 ** 24,
      });
      source.close();
      assert.equal(table.length, 21);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
