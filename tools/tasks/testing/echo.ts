/** A task for tests: prints what it was told and what it sees; `wait` ends on a signal only. @module */
const [what, ...words] = Deno.args;
if (what === "wait") {
  for (const [signal, code] of [["SIGTERM", 143], ["SIGINT", 130], ["SIGUSR1", 138]] as const) {
    Deno.addSignalListener(signal, () => {
      console.log(`told to end by ${signal}`);
      Deno.exit(code);
    });
  }
  setInterval(() => {}, 1000);
}
const lines = [JSON.stringify(words), Deno.env.get("SHOWN"), Deno.env.get("HIDDEN"), Deno.cwd()];
console.log(lines.map((line) => line ?? "").join("\n"));
if (what !== "wait") Deno.exit(Number(what));
