/**
 * Opens a report in headless Chromium and checks what a reader meets: no network request, no console error, no sideways
 * scrolling at 390 and 1440 px, in light and dark; axe-core finds nothing serious; every link is reached by keyboard and
 * leads somewhere; charts are visible; it prints.
 *
 *     deno task check:browser [--screenshots=FOLDER] reports/latest/index.html
 *
 * @module
 */
import "./narrow_permissions.ts";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import {
  brokenAnchors,
  focusedStop,
  hiddenCharts,
  markStops,
  sticksOut,
  violations,
} from "./in_page.ts";

const EXECUTABLE = Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

interface Visit {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

const VISITS: readonly Visit[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
];

let passed = 0;
let failed = 0;

function check(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${name}`);
  for (const problem of problems) console.log(`         ${problem}`);
}

async function seriousViolations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate(violations);
}

/** Presses Tab until the focus leaves the page; links and summaries that were never reached. */
async function unreachable(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(markStops);
  const reached = new Set<string>();
  for (let press = 0; press < wanted + 2; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focusedStop);
    if (stop) reached.add(stop);
  }
  return reached.size === wanted
    ? []
    : [`${wanted - reached.size} of ${wanted} never got the focus`];
}

async function visit(
  browser: Browser,
  { width, scheme }: Visit,
  url: string,
  axe: string,
  screenshots: string | undefined,
) {
  const where = `${width} px, ${scheme}`;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.goto(url);
  check(`${where}: no console error`, errors);
  check(`${where}: no request but the page itself`, requests);
  check(`${where}: nothing sticks out sideways`, await page.evaluate(sticksOut));
  check(`${where}: every chart is visible and described`, await page.evaluate(hiddenCharts));
  check(`${where}: links within the page lead somewhere`, await page.evaluate(brokenAnchors));
  check(`${where}: no serious accessibility violation`, await seriousViolations(page, axe));
  check(`${where}: everything is reached by keyboard`, await unreachable(page));
  if (screenshots !== undefined) {
    await page.screenshot({ path: join(screenshots, `${width}-${scheme}.png`), fullPage: true });
  }
  if (width === 1440) {
    const pdf = await page.pdf({ format: "A4" });
    check(`${where}: prints`, pdf.length > 10_000 ? [] : [`PDF of ${pdf.length} bytes`]);
  }
  await context.close();
}

/** Ends with the one line that a user is to read. */
function refuse(message: string): never {
  console.error(`check:browser: ${message}`);
  Deno.exit(2);
}

function readArguments() {
  const options = { screenshots: { type: "string" } } as const;
  try {
    return parseArgs({ args: Deno.args, options, allowPositionals: true });
  } catch (error) {
    return refuse(
      `${(error as Error).message.split(/[.;\n]/)[0]}; write [--screenshots=FOLDER] FILE`,
    );
  }
}

const { values, positionals } = readArguments();
const file = resolve(positionals[0] ?? "reports/latest/index.html");
const page = await Deno.stat(file).catch(() => null);
if (!page?.isFile) refuse(`no such page: ${file}; run deno task reproduce, or name another`);
if (!(await Deno.stat(EXECUTABLE).catch(() => null))?.isFile) {
  refuse(`no browser: ${EXECUTABLE}; install Debian's chromium, or set CHROMIUM to its path`);
}
if (values.screenshots !== undefined) {
  await Deno.mkdir(values.screenshots, { recursive: true }).catch((error) => {
    refuse(`--screenshots=${values.screenshots}: ${error.message}; choose a folder below reports`);
  });
}
const axe = await Deno.readTextFile(
  new URL("axe.min.js", import.meta.resolve("axe-core/package.json")),
);
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
try {
  for (const one of VISITS) {
    await visit(browser, one, pathToFileURL(file).href, axe, values.screenshots);
  }
} finally {
  await browser.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
Deno.exit(failed === 0 && passed > 0 ? 0 : 1);
