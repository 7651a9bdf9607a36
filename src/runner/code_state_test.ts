import assert from "node:assert/strict";
import { codeState } from "./code_state.ts";
import { sha256 } from "../base/sha256.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

Deno.test("codeState() follows HEAD to a loose reference", () =>
  withTemporaryFolder((root) => {
    Deno.mkdirSync(`${root}/.git/refs/heads`, { recursive: true });
    Deno.writeTextFileSync(`${root}/.git/HEAD`, "ref: refs/heads/main\n");
    Deno.writeTextFileSync(`${root}/.git/refs/heads/main`, `${COMMIT}\n`);
    Deno.writeTextFileSync(`${root}/deno.lock`, "lock");
    const state = codeState(root);
    assert.equal(state.commit, COMMIT);
    assert.equal(state.lockfile, sha256("lock"));
  }));

Deno.test("codeState() reads packed references, detached heads and worktrees", () =>
  withTemporaryFolder((root) => {
    Deno.mkdirSync(`${root}/.git/worktrees/tree`, { recursive: true });
    Deno.mkdirSync(`${root}/tree`);
    Deno.writeTextFileSync(`${root}/.git/HEAD`, `${COMMIT}\n`);
    assert.equal(codeState(root).commit, COMMIT);
    Deno.writeTextFileSync(`${root}/.git/HEAD`, "ref: refs/heads/main\n");
    const packed = `# pack-refs\n${COMMIT} refs/heads/main\n`;
    Deno.writeTextFileSync(`${root}/.git/packed-refs`, packed);
    assert.equal(codeState(root).commit, COMMIT);
    Deno.writeTextFileSync(`${root}/tree/.git`, `gitdir: ${root}/.git/worktrees/tree\n`);
    Deno.writeTextFileSync(`${root}/.git/worktrees/tree/HEAD`, "ref: refs/heads/main\n");
    Deno.writeTextFileSync(`${root}/.git/worktrees/tree/commondir`, "../..\n");
    assert.equal(codeState(`${root}/tree`).commit, COMMIT);
  }));

Deno.test("codeState() says unknown outside a checkout", () =>
  withTemporaryFolder((root) => {
    assert.deepEqual({ ...codeState(root), lockfile: "" }, {
      commit: "unknown",
      dirty: "unknown",
      lockfile: "",
    });
  }));
