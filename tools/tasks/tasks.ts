/** Every task that needs permissions, and exactly those that it needs. A new one needs a reason in the commit. @module */
import { CACHE, CHROMIUM, DATA, PROJECT, SCRATCH, STORE, SUMMARY, TEMPORARY } from "./places.ts";
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
const BROWSER_VARIABLES = ["CHROMIUM", "TMPDIR", "TEMP"] as const;

const READ = [PROJECT, DATA, STORE, CACHE] as const;
const LIBRARIES = ["node_modules", "native"] as const;
/** The processor's name and the machine's, which stand beside a record. */
const MACHINE = ["hostname", "cpus"] as const;
/** Keeps TensorFlow's library from telling which instructions it was built for. */
const QUIET = { TF_CPP_MIN_LOG_LEVEL: "2" } as const;

const CONFORMANCE = [
  "gradients",
  "engines_agree",
  "projections",
  "images",
  "errors",
  "failures",
  "modes",
  "networks",
  "weighted_gradients",
].map((name) => `verify/conformance/${name}_test.ts`);

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
    read: READ,
    write: [SCRATCH, "reports", STORE],
    variables: PLACE_VARIABLES,
    libraries: LIBRARIES,
    machine: MACHINE,
    programs: ["git"],
    set: QUIET,
  },
  verify: {
    deno: ["run"],
    words: [MAIN, "verify"],
    read: [PROJECT],
    write: ["reports", "verify/certificate.json"],
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
    read: READ,
    variables: PLACE_VARIABLES,
    libraries: LIBRARIES,
  },
  report: {
    deno: ["run"],
    words: [MAIN, "report"],
    read: READ,
    write: [SCRATCH, "reports", "README.md", STORE],
    variables: PLACE_VARIABLES,
    libraries: LIBRARIES,
    machine: MACHINE,
    programs: ["git"],
  },
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
    read: READ,
    write: [SCRATCH, "reports", STORE],
    variables: PLACE_VARIABLES,
  },
  test: {
    // Types, those of the examples too, are checked by `deno task check`.
    deno: ["test", "--doc", "--parallel", "--no-check"],
    words: [],
    read: [...READ, SCRATCH, TEMPORARY],
    write: [SCRATCH, TEMPORARY],
    variables: [...PLACE_VARIABLES, "TMPDIR", "TEMP", "SGN_DATA_MIRROR"],
    libraries: LIBRARIES,
    network: ["127.0.0.1", "localhost"],
    machine: MACHINE,
    programs: ["deno", "git"],
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
