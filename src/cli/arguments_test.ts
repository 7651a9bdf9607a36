import assert from "node:assert/strict";
import { type OptionSpecs, parseArguments } from "./arguments.ts";

const specs: OptionSpecs = {
  only: { type: "string", multiple: true, value: "ID…", description: "" },
  profile: { type: "string", value: "P", description: "" },
  workers: { type: "string", value: "N", description: "" },
  force: { type: "boolean", description: "" },
};
const parse = (...args: string[]) => parseArguments("run", args, specs);

Deno.test("parseArguments() reads flags, values, lists and what is left", () => {
  const parsed = parse(
    "first",
    "--force",
    "second",
    "--only",
    "a",
    "b,c",
    "--only=d",
    "--workers=3",
  );
  assert.ok(parsed.flag("force"));
  assert.deepEqual(parsed.list("only"), ["a", "b", "c", "d"]);
  assert.equal(parsed.integer("workers", 1), 3);
  assert.equal(parsed.integer("profile", 1), undefined);
  assert.deepEqual(parsed.positionals, ["first", "second"]);
  assert.equal(parse().flag("force"), false);
});

const bad: [string[], string][] = [
  [["--profil", "smoke"], "run: no option --profil; did you mean --profile?"],
  [["--zzz"], "run: no option --zzz; see deno task run --help"],
  [["-x"], "run: no option -x; see deno task run --help"],
  [["--profile"], "run: --profile needs a value: --profile P"],
  [["--profile="], "run: --profile needs a value: --profile P"],
  [["--profile", "--force"], "run: --profile needs a value: --profile P"],
  [["--force=yes"], "run: --force takes no value; leave out yes"],
  [["--constructor"], "run: no option --constructor; see deno task run --help"],
];
for (const [args, message] of bad) {
  Deno.test(`parseArguments() answers ${args.join(" ")} in one line`, () => {
    assert.throws(() => parse(...args), { name: "UserError", message, exitCode: 2 });
  });
}

Deno.test("integer() and choice() say what they accept", () => {
  for (const value of ["0", "-1", "1.5", "many", "1e3"]) {
    assert.throws(() => parse(`--workers=${value}`).integer("workers", 1), {
      message: `run: --workers ${value}: must be a whole number, 1 or more`,
    });
  }
  assert.throws(() => parse("--workers", "9".repeat(16)).integer("workers", 1), {
    message: /must be a whole number, 1 or more, of at most 15 digits$/,
  });
  const choices = ["smoke", "laptop"] as const;
  assert.equal(parse("--profile", "smoke").choice("profile", choices), "smoke");
  assert.throws(() => parse("--profile", "laptpo").choice("profile", choices), {
    message: "run: --profile laptpo: no such value; did you mean laptop?",
  });
  assert.throws(() => parse("--profile", "xxxxxx").choice("profile", choices), {
    message: "run: --profile xxxxxx: no such value; it is one of smoke, laptop",
  });
});
