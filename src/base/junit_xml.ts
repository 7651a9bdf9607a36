/** JUnit XML, which every CI system reads. @module */
import { escapeMarkup } from "./escape_markup.ts";

/** How a case came out, with what to say about it. */
export type JUnitOutcome =
  | { readonly kind: "passed"; readonly output?: string }
  | {
    readonly kind: "failure" | "error" | "skipped";
    readonly message: string;
    readonly text?: string;
  };

/** One test case. */
export interface JUnitCase {
  readonly className: string;
  readonly name: string;
  readonly outcome: JUnitOutcome;
  /** Seconds. */
  readonly seconds?: number;
  readonly properties?: Readonly<Record<string, string>>;
}

/** One suite of cases. */
export interface JUnitSuite {
  readonly name: string;
  readonly cases: readonly JUnitCase[];
}

const attributes = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).map(([name, value]) => ` ${name}="${escapeMarkup(`${value}`)}"`).join("");

function counts(cases: readonly JUnitCase[]): string {
  const count = (kind: JUnitOutcome["kind"]) =>
    cases.filter(({ outcome }) => outcome.kind === kind).length;
  return attributes({
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  });
}

function outcomeLine(outcome: JUnitOutcome): string[] {
  if (outcome.kind === "passed") {
    const { output } = outcome;
    return output === undefined ? [] : [`<system-out>${escapeMarkup(output)}</system-out>`];
  }
  const { kind, message, text = "" } = outcome;
  return [`<${kind}${attributes({ message })}>${escapeMarkup(text)}</${kind}>`];
}

function caseLines({ className, name, outcome, seconds, properties = {} }: JUnitCase): string {
  const time: Record<string, string> = seconds === undefined ? {} : { time: seconds.toFixed(3) };
  const listed = Object.entries(properties)
    .map(([name, value]) => `<property${attributes({ name, value })}/>`);
  const inner = [
    ...(listed.length > 0 ? [`<properties>${listed.join("")}</properties>`] : []),
    ...outcomeLine(outcome),
  ];
  const head = `    <testcase${attributes({ classname: className, name, ...time })}`;
  return inner.length === 0
    ? `${head}/>\n`
    : `${head}>\n${inner.map((line) => `      ${line}\n`).join("")}    </testcase>\n`;
}

/**
 * A document of suites; the counts are those of its cases.
 *
 * @example
 * ```ts
 * import { junitXml } from "./junit_xml.ts";
 * import assert from "node:assert/strict";
 *
 * const xml = junitXml("all", [{
 *   name: "a",
 *   cases: [{ className: "a", name: "b", outcome: { kind: "failure", message: "1 < 2" } }],
 * }]);
 * assert.match(xml, /<testsuite name="a" tests="1" failures="1" errors="0" skipped="0">/);
 * assert.match(xml, /<failure message="1 &lt; 2">/);
 * ```
 */
export function junitXml(name: string, suites: readonly JUnitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const body = suites.map((suite) =>
    `  <testsuite${attributes({ name: suite.name })}${counts(suite.cases)}>\n${
      suite.cases.map(caseLines).join("")
    }  </testsuite>\n`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name })}${
    counts(all)
  }>\n${body.join("")}</testsuites>\n`;
}
