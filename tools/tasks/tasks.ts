/** Every task that needs permissions, and exactly those that it needs. A new one needs a reason in the commit. @module */
import {
  AWAY,
  CACHE,
  CHROMIUM,
  DATA,
  OUT,
  PROJECT,
  SCRATCH,
  STORE,
  SUMMARY,
  TEMPORARY,
} from "./places.ts";
import type { Task } from "./task.ts";

const MAIN = "src/cli/main.ts";

/** Variables that name places of data and records. */
const PLACE_VARIABLES = [
  "SGN_DATA",
  "SGN_STORE",
  "SGN_CACHE",
  "HOME",
  "XDG_CACHE_HOME",
  "LOCALAPPDATA",
] as const;
/** Where the user stands, and whether a CI service reads what is written. */
const SURROUNDINGS = ["INIT_CWD", "CI"] as const;
const BROWSER_VARIABLES = ["CHROMIUM", "TMPDIR", "TEMP"] as const;

const READ = [PROJECT, DATA, STORE, CACHE] as const;
/** Where results go that do not go into the project. */
const ELSEWHERE = [OUT, AWAY] as const;
const LIBRARIES = ["node_modules", "native"] as const;
/** The processor's name and the machine's, which stand beside a record. */
const MACHINE = ["hostname", "cpus"] as const;
/** Keeps TensorFlow's library from telling which instructions it was built for. */
const QUIET = { TF_CPP_MIN_LOG_LEVEL: "2" } as const;

const conformance = (...names: readonly string[]) =>
  names.map((name) => `verify/conformance/${name}_test.ts`);

/** Conformance that takes a quarter of the time of all tests: the gate asks it of every device, `test` does not. */
const SLOW_CONFORMANCE = conformance(
  "projections",
  "images",
  "modes",
  "networks",
  "weighted_gradients",
);

const CONFORMANCE = [
  ...conformance("gradients", "engines_agree", "errors", "failures"),
  ...SLOW_CONFORMANCE,
];

/** The tests that compare with committed snapshots; a paper's have this name. */
const SNAPSHOTS = [
  "src/analysis/page/page_test.ts",
  "src/report/report_test.ts",
  "verify/page/page_test.ts",
  "experiments/**/figures/*_test.ts",
];

/** By the name in deno.json. */
export const TASKS = {
  reproduce: {
    deno: ["run"],
    words: [MAIN, "reproduce"],
    read: [...READ, ...ELSEWHERE],
    write: [SCRATCH, "reports", STORE, ...ELSEWHERE],
    variables: [...PLACE_VARIABLES, ...SURROUNDINGS],
    libraries: LIBRARIES,
    machine: MACHINE,
    programs: ["git"],
    set: QUIET,
  },
  verify: {
    deno: ["run"],
    words: [MAIN, "verify"],
    read: [PROJECT, ...ELSEWHERE],
    write: ["reports", "verify/certificate.json", ...ELSEWHERE],
    variables: SURROUNDINGS,
    libraries: ["node_modules"],
  },
  nightly: {
    deno: ["run"],
    words: [MAIN, "nightly"],
    read: [...READ, SUMMARY],
    write: [SCRATCH, "reports", SUMMARY],
    // A workflow asks for a summary and for errors on lines of code.
    variables: [...PLACE_VARIABLES, "GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS"],
    libraries: LIBRARIES,
    machine: MACHINE,
    // Which code ran, and whether it is that of the published run.
    programs: ["git"],
    set: QUIET,
  },
  analyze: {
    deno: ["run"],
    words: [MAIN, "analyze"],
    read: "everywhere",
    write: "everywhere",
    variables: ["INIT_CWD"],
  },
  list: { deno: ["run"], words: [MAIN, "list"], read: READ, variables: PLACE_VARIABLES },
  explain: {
    deno: ["run"],
    words: [MAIN, "explain"],
    read: [...READ, ...ELSEWHERE],
    variables: [...PLACE_VARIABLES, ...SURROUNDINGS],
    libraries: LIBRARIES,
  },
  report: {
    deno: ["run"],
    words: [MAIN, "report"],
    read: [...READ, ...ELSEWHERE],
    write: [SCRATCH, "reports", "README.md", STORE, ...ELSEWHERE],
    variables: [...PLACE_VARIABLES, ...SURROUNDINGS],
    libraries: LIBRARIES,
    machine: MACHINE,
    programs: ["git"],
  },
  slurm: {
    deno: ["run"],
    words: [MAIN, "slurm"],
    read: READ,
    write: [SCRATCH, STORE],
    variables: PLACE_VARIABLES,
    libraries: LIBRARIES,
    programs: ["sbatch", "squeue", "scancel"],
    set: QUIET,
  },
  k8s: { deno: ["run"], words: [MAIN, "k8s"], read: [PROJECT] },
  data: {
    deno: ["run"],
    words: [MAIN, "data"],
    read: READ,
    write: [CACHE],
    variables: [...PLACE_VARIABLES, "SGN_DATA_MIRROR"],
    network: "everywhere",
  },
  clean: {
    deno: ["run"],
    words: [MAIN, "clean"],
    read: [...READ, ...ELSEWHERE],
    write: [SCRATCH, "reports", STORE, ...ELSEWHERE],
    variables: [...PLACE_VARIABLES, ...SURROUNDINGS],
  },
  test: {
    // Types, those of the examples too, are checked by `deno task check`.
    deno: [
      "test",
      "--doc",
      "--parallel",
      "--no-check",
      `--ignore=${SLOW_CONFORMANCE.join(",")}`,
    ],
    words: [],
    read: [...READ, SCRATCH, TEMPORARY],
    write: [SCRATCH, TEMPORARY],
    variables: [...PLACE_VARIABLES, "TMPDIR", "TEMP", "SGN_DATA_MIRROR"],
    libraries: LIBRARIES,
    network: ["127.0.0.1", "localhost"],
    machine: MACHINE,
    programs: ["deno", "git", "bash"],
    set: QUIET,
  },
  snapshots: {
    deno: ["test", "--no-check"],
    words: [...SNAPSHOTS, "--", "--update"],
    read: [PROJECT],
    write: ["src", "experiments", "verify", SCRATCH],
  },
  devices: {
    deno: ["run"],
    words: [MAIN, "devices"],
    read: [PROJECT],
    programs: ["deno"],
    set: QUIET,
  },
  "setup:native": {
    deno: ["run"],
    words: ["native/setup.ts", "native"],
    read: [PROJECT],
    write: ["native/cpu/node_modules"],
    variables: "throws",
    machine: ["statfs"],
    programs: ["deno", "python3", "g++"],
  },
  "setup:cuda": {
    deno: ["run"],
    words: ["native/setup.ts", "cuda"],
    read: [PROJECT],
    write: ["native/cuda/node_modules", "node_modules/onnxruntime-node/bin"],
    variables: "throws",
    machine: ["statfs"],
    programs: ["deno", "python3", "g++"],
  },
  conformance: {
    deno: ["test", "--no-check"],
    words: [...CONFORMANCE, "--"],
    read: [PROJECT],
    libraries: LIBRARIES,
    set: QUIET,
  },
  "conformance:verdicts": {
    deno: ["run"],
    words: ["verify/conformance/same_verdicts.ts"],
    read: [PROJECT],
    libraries: ["node_modules"],
    programs: ["deno"],
  },
  "check:browser": {
    deno: ["run"],
    words: ["tools/browser/check.ts"],
    read: [PROJECT, TEMPORARY, CHROMIUM],
    write: ["reports", TEMPORARY],
    variables: BROWSER_VARIABLES,
    machine: ["homedir", "osRelease"],
    programs: [CHROMIUM],
  },
  house: {
    deno: ["test", "--no-check"],
    words: [
      "tools/house",
      "tools/faces",
      "tools/architecture/layers_test.ts",
      "tools/architecture/study_rooms_test.ts",
    ],
    read: [PROJECT],
    libraries: ["node_modules"],
    programs: ["deno"],
  },
  bench: {
    deno: ["bench"],
    words: [],
    read: READ,
    variables: PLACE_VARIABLES,
    libraries: LIBRARIES,
    machine: MACHINE,
    set: QUIET,
  },
  "bench:table": {
    deno: ["run"],
    words: ["bench/readme_table.ts"],
    read: ["README.md", "bench/README.md", "bench/results"],
    write: ["README.md", "bench/README.md"],
    variables: "throws",
  },
} as const satisfies Readonly<Record<string, Task>>;
