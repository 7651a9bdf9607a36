import assert from "node:assert/strict";
import { junitXml } from "./junit_xml.ts";

Deno.test("junitXml() counts each kind of outcome, in suites and over all of them", () => {
  const one = (kind: "failure" | "error" | "skipped") => ({
    className: "c",
    name: kind,
    outcome: { kind, message: "m" },
  });
  const xml = junitXml("all", [
    {
      name: "s",
      cases: [one("failure"), one("failure"), one("error"), one("skipped"), one("skipped"), {
        ...one("skipped"),
      }],
    },
    {
      name: "t",
      cases: [{ className: "c", name: "p", seconds: 1.5, outcome: { kind: "passed" } }],
    },
  ]);
  assert.match(xml, /<testsuites name="all" tests="7" failures="2" errors="1" skipped="3">/);
  assert.match(xml, /<testsuite name="s" tests="6" failures="2" errors="1" skipped="3">/);
  assert.match(xml, /<testsuite name="t" tests="1" failures="0" errors="0" skipped="0">/);
  assert.match(xml, /<testcase classname="c" name="p" time="1\.500"\/>/);
});

Deno.test("junitXml() escapes names, messages, output and properties", () => {
  const xml = junitXml("all", [{
    name: "<s>",
    cases: [{
      className: "c",
      name: '"n"',
      properties: { verdict: "a & b" },
      outcome: { kind: "passed", output: "1 < 2" },
    }],
  }]);
  assert.match(xml, /<testsuite name="&lt;s&gt;"/);
  assert.match(xml, /name="&quot;n&quot;"/);
  assert.match(xml, /<property name="verdict" value="a &amp; b"\/>/);
  assert.match(xml, /<system-out>1 &lt; 2<\/system-out>/);
});
